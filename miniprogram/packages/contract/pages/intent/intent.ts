import { t } from '../../../../i18n/index'
import { intentWords as words } from '../../../../i18n/signing'
import { askPhoneCode, hasPhoneButton } from '../../../../services/platform'
import { confirmByFace, confirmBySms, getSigning, type ContractKey, type Signing } from '../../../../services/signing'
import { AppError, type ErrorCode } from '../../../../utils/app-error'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { serverNow } from '../../../../utils/server-clock'
import { contractOf, readingFor, stepUrl, type SigningStep } from '../../utils/reading'

/** What leads to the SMS: the sentence is ours, because the usual next tap of these is another page. */
const ways: Partial<Record<ErrorCode, keyof typeof words>> = {
  FACE_ATTEMPTS_USED_UP: 'faceUsedUp',
  FACE_CHECK_NOT_OPENED: 'faceOff',
  NOT_ON_THIS_PHONE: 'faceOff',
  VENDOR_UNAVAILABLE: 'faceOff',
  VERIFICATION_NOT_FINISHED: 'faceFailed',
}
const keys = new WeakMap<object, ContractKey>()

/** What is next: who has signed already is shown so by the page to sign on. */
function stepOf({ status, questions, answered, confirmedUntil }: Signing): SigningStep {
  if (status !== 'viewed') return 'sign'
  if (!questions.every(({ term }) => answered.includes(term))) return 'questions'
  return confirmedUntil !== undefined && Date.parse(confirmedUntil) > serverNow() ? 'sign' : 'intent'
}

Component({
  behaviors: [pageBehavior(words)],
  data: { hint: '', mayShowFace: true, isNative: false, confirmed: false },
  methods: {
    /** Where another page is due, it takes this one's place. */
    async load(query: PageQuery): Promise<'done'> {
      const { employerId, contractId } = contractOf(query)
      keys.set(this, { employerId, contractId })
      const signing = await getSigning({ employerId, contractId })
      const reading = readingFor(signing, query)
      const mayShowFace = signing.open !== undefined || signing.attemptsLeft > 0
      this.setData({ mayShowFace, isNative: hasPhoneButton(), ...(!mayShowFace && { hint: t(words.faceUsedUp) }) })
      const step = stepOf(signing)
      if (step !== 'intent' && !this.data.confirmed) await this.goOn(stepUrl(step, contractOf(query), reading))
      return 'done'
    },

    /** Once: coming back from the camera shows the page, too. */
    async goOn(url: string) {
      this.setData({ confirmed: true })
      await wx.redirectTo({ url })
    },

    async onFaceTap() {
      await this.confirm('face', async (contract, key) => {
        const ended = await confirmByFace(contract, key)
        if (ended.status === 'failed') this.setData({ hint: t(words.faceFailed) })
      })
    },

    /** Where WeChat's own button can't ask, in development. */
    async onSmsTap() {
      if (!this.data.isNative) await this.confirmBySms(askPhoneCode)
    },

    async onPhone({ detail }: WechatMiniprogram.CustomEvent<{ code?: string }>) {
      await this.confirmBySms(() => Promise.resolve(detail.code))
    },

    async confirmBySms(ask: () => Promise<string | undefined>) {
      await this.confirm('sms', async (contract, key) => {
        const code = await ask()
        if (code === undefined) this.setData({ hint: t(words.noCode) })
        else await confirmBySms(contract, code, key)
      })
    },

    async confirm(way: 'face' | 'sms', work: (contract: ContractKey, key: string) => Promise<void>) {
      const contract = keys.get(this)
      if (!contract) return
      this.setData({ hint: '' })
      await this.attempt(way, async (key) => {
        try {
          await work(contract, key)
        } catch (error) {
          const hint = way === 'face' && error instanceof AppError ? ways[error.code] : undefined
          if (hint === undefined) throw error
          this.setData({ hint: t(words[hint]) })
        }
        await this.refresh()
      })
    },
  },
})
