import { yuan } from '../../utils/format'

/** An amount in fen, drawn in yuan with figures of one width. `size`: `numeral`, `section` or `body`. */
Component({
  properties: {
    fen: { type: Number, value: 0 },
    size: { type: String, value: 'body' },
  },
  data: { text: yuan(0) },
  observers: {
    fen(fen: number) {
      this.setData({ text: yuan(fen) })
    },
  },
})
