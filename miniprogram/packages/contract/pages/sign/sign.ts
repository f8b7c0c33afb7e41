import { signWords } from '../../../../i18n/contract'
import { getSigner, openAgreement, signAgreement, type Strokes } from '../../../../services/contract'
import { AppError } from '../../../../utils/app-error'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery, type Work } from '../../../../utils/page-behavior'
import { readingFor, readMilliseconds, type Reading } from '../../utils/reading'
import type { Verdict } from '../../utils/strokes'
import { hintOf, signingSteps, signView, type Facts, type SignView, type Step } from './view'

/** What was asked of the cloud, and what was read before; nothing has to be read once it is signed. */
type Known = Facts & { reading?: Reading }
/** A drawing and its number: what is drawn anew is signed anew, with a key of its own. */
interface Drawing {
  strokes: Strokes
  number: number
}
const known = new WeakMap<object, Known>()
const drawings = new WeakMap<object, Drawing>()

Component({
  behaviors: [pageBehavior(signWords)],
  data: { view: null as SignView | null, ready: false, hint: '', steps: [] as Step[] },
  methods: {
    async load({ employerId = '', applicationId = '', contractId, ...read }: PageQuery): Promise<'done'> {
      const wanted = { employerId, applicationId, ...(contractId && { contractId }) }
      const [agreement, signer] = await Promise.all([openAgreement(wanted), getSigner(applicationId)])
      const isOffered = agreement.status === 'viewed'
      this.show({ agreement, signer, ...(isOffered && { reading: readingFor(agreement, read) }) })
      if (!drawings.has(this)) this.setData({ hint: hintOf('empty'), steps: signingSteps() })
      return 'done'
    },

    show(facts: Known) {
      known.set(this, facts)
      this.setData({ view: signView(facts) })
    },

    /** A failure was about the drawing before: with another one it is no longer worth trying again. */
    onDrawingChange({ detail }: WechatMiniprogram.CustomEvent<{ strokes: Strokes; verdict: Verdict }>) {
      const { strokes, verdict } = detail
      drawings.set(this, { strokes, number: (drawings.get(this)?.number ?? 0) + 1 })
      this.setData({ ready: verdict === 'good', hint: hintOf(verdict), notice: null })
    },

    async onActionTap() {
      const { view } = this.data
      const drawing = drawings.get(this)
      if (view?.signed) await openPage(view.next)
      else if (drawing)
        await this.attempt(`sign:${drawing.number.toString()}`, (key, once) => this.sign(drawing.strokes, key, once))
    },

    async sign(strokes: Strokes, key: string, once: Parameters<Work>[1]) {
      const facts = known.get(this)
      if (!facts?.reading) return
      const { agreement, signer, reading } = facts
      const { employerId, contractId } = agreement
      const { textSha256 } = reading
      const milliseconds = await once(() => Promise.resolve(readMilliseconds(reading, Date.now())))
      try {
        const read = { textSha256, readMilliseconds: milliseconds, readToEnd: reading.toEnd }
        const signature = await signAgreement({ employerId, contractId, ...read, strokes }, key)
        this.show({ signer, agreement: { ...agreement, status: 'signed', signature } })
      } catch (error) {
        if (error instanceof AppError && error.code === 'AGREEMENT_ALREADY_SIGNED') await this.refresh()
        throw error
      }
    },
  },
})
