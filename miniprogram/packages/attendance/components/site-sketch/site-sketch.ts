import type { Sketch } from '../../utils/sketch'

/** The site from above: the gate, the range in which a punch counts, and me with what the phone isn't sure of. */
Component({
  properties: {
    sketch: { type: Object, value: {} as Sketch },
    label: { type: String, value: '' },
    inside: { type: Boolean, value: false },
  },
})
