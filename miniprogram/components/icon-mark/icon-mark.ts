/** A small picture beside a word; it never stands for a state alone. The names are in icon-mark.wxss. */
Component({
  properties: {
    name: { type: String, value: 'info' },
  },
})
