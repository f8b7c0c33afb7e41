import type { ShiftRow } from '../../utils/today-view'

/** Today's shifts at one site. `more` is the label that asks for all of them (says `more`). */
Component({
  properties: {
    site: { type: String, value: '' },
    people: { type: String, value: '' },
    rows: { type: Array, value: [] as ShiftRow[] },
    more: { type: String, value: '' },
  },
  methods: {
    onMoreTap() {
      this.triggerEvent('more')
    },
  },
})
