import type { SentRow } from '../../utils/pay-run-view'

/** One payment of a run: to whom, how much, how it stands; a failed one with its cause, who must act, and `retry`. */
Component({
  properties: {
    row: { type: Object, value: null as SentRow | null },
    retryLabel: { type: String, value: '' },
  },
  methods: {
    onRetryTap() {
      this.triggerEvent('retry')
    },
  },
})
