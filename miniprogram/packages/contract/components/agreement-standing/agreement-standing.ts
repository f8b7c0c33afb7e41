import type { StandingView } from '../../utils/standing'

/** Where an agreement stands, and the one thing that can be done about it. Says `act` with `{ act }`. */
Component({
  properties: {
    standing: { type: Object, value: null as unknown as StandingView },
  },
  methods: {
    onActTap() {
      this.triggerEvent('act', { act: this.data.standing.act })
    },
  },
})
