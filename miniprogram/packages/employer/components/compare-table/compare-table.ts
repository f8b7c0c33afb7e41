import type { Compared } from '../../utils/review-detail-view'

/** Planned, punched and judged side by side; a line where the rules found something is marked, the others are quiet. */
Component({
  properties: {
    lines: { type: Array, value: [] as Compared[] },
    planned: { type: String, value: '' },
    punched: { type: String, value: '' },
    judged: { type: String, value: '' },
  },
})
