/** A record as its row draws it: texts only. `open` is the label of where a tap leads, empty where it leads nowhere. */
interface RecordTexts {
  day: string
  gross: string
  job: string
  lines: string[]
  tag: { tone: string; text: string }
  reason: string
  open: string
}

/** One shift of mine: planned and punched, minutes, money, and how it stands. Says `open` when it is tapped. */
Component({
  properties: {
    row: { type: Object, value: null as RecordTexts | null },
  },
  methods: {
    onRowTap() {
      const row = this.data.row as RecordTexts | null
      if (row !== null && row.open !== '') this.triggerEvent('open')
    },
  },
})
