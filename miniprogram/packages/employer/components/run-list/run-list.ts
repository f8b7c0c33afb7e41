import type { RunRow } from '../../utils/pay-run-view'

/** The pay runs before this one, newest first. Says `open` with `{ runId }`. */
Component({
  properties: {
    runs: { type: Array, value: [] as RunRow[] },
  },
  methods: {
    onRunTap({ currentTarget }: WechatMiniprogram.BaseEvent<Record<string, unknown>, { id: string }>) {
      this.triggerEvent('open', { runId: currentTarget.dataset.id })
    },
  },
})
