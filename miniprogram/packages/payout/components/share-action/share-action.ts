/** A button that hands a card to WeChat, and a note of what is in it. `floating`: it is the page's one bottom action. */
Component({
  properties: {
    label: { type: String, value: '' },
    note: { type: String, value: '' },
    floating: { type: Boolean, value: false },
  },
})
