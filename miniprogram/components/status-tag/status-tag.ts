/** A state as icon, word and colour: `done`, `wait`, `alert`, `note` or `quiet`. */
Component({
  properties: {
    tone: { type: String, value: 'note' },
    text: { type: String, value: '' },
  },
})
