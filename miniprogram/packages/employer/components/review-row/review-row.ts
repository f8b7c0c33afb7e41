import type { ReviewRow } from '../../utils/review-row'

/** A record in a list: who, where, planned against punched, and the money. Says `open` when it is tapped. */
Component({
  properties: {
    row: { type: Object, value: null as ReviewRow | null },
    plannedWord: { type: String, value: '' },
    punchedWord: { type: String, value: '' },
    paidWord: { type: String, value: '' },
  },
  methods: {
    onRowTap() {
      this.triggerEvent('open')
    },
  },
})
