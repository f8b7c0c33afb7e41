/** A payout as its row draws it: texts only. */
interface PayoutTexts {
  net: string
  job: string
  employer: string
  tag: { tone: string; text: string }
  note: string
  open: string
}

/** One payment to me: how much, for what, and how it stands. Says `open` when it is tapped. */
Component({
  properties: {
    row: { type: Object, value: null as PayoutTexts | null },
  },
  methods: {
    onRowTap() {
      this.triggerEvent('open')
    },
  },
})
