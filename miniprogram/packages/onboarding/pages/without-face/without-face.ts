import { t } from '../../../../i18n/index'
import { failureOf } from '../../../../i18n/refusals'
import { withoutFaceWords as words } from '../../../../i18n/without-face'
import { getWorkCard } from '../../../../services/account'
import { askForReview, getIdentity } from '../../../../services/identity'
import { askPhoneCode, hasPhoneButton } from '../../../../services/platform'
import { AppError, type ErrorCode } from '../../../../utils/app-error'
import { tidyIdNumber } from '../../../../utils/id-number'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { idError, idErrorSoFar, nameError } from '../../utils/person-form'
import { withoutFaceView, type WithoutFaceView } from './view'

const jobs = '/pages/jobs/jobs'
const home = '/pages/home/home'
const identity = '/packages/onboarding/pages/identity/identity'

type Change<Detail extends object> = WechatMiniprogram.CustomEvent<Detail>
type Request = Parameters<typeof askForReview>[0]

const form = { name: '', idNumber: '', consentNumber: false, consentPhone: false }
const problems = { nameError: '', idError: '', consentError: '' }
const start: { standing: WithoutFaceView | null; isNative: boolean } = { standing: null, isNative: false }

/** What a request needs besides the form. */
const known = new WeakMap<object, Pick<Request, 'employerId' | 'consents'>>()
const fields: Partial<Record<ErrorCode, keyof typeof problems>> = {
  NAME_MALFORMED: 'nameError',
  ID_NUMBER_MALFORMED: 'idError',
  ID_NUMBER_CHECK_FAILED: 'idError',
  ID_BIRTH_DATE_IMPOSSIBLE: 'idError',
  CONSENT_MISSING: 'consentError',
}

Component({
  behaviors: [pageBehavior(words)],
  data: { ...form, ...problems, ...start },
  methods: {
    async load(): Promise<'done' | 'empty'> {
      const reply = await getIdentity()
      const { engagement } = await getWorkCard()
      this.setData({ standing: withoutFaceView(reply, engagement) })
      if (engagement) {
        const consents = { idNumber: reply.consentVersions.idNumber, phone: reply.phoneConsentVersion }
        known.set(this, { employerId: engagement.employerId, consents })
      }
      this.lookAtForm()
      return engagement || this.data.standing?.mode !== 'form' ? 'done' : 'empty'
    },

    onNameChange({ detail }: Change<{ value: string }>) {
      this.setData({ name: detail.value, nameError: '' })
      this.lookAtForm()
    },

    onNameDone() {
      this.setData({ nameError: nameError(this.data.name) })
    },

    onNumberChange({ detail }: Change<{ value: string }>) {
      this.setData({ idNumber: detail.value, idError: idErrorSoFar(detail.value), nameError: nameError(this.data.name) })
      this.lookAtForm()
    },

    onNumberDone() {
      this.setData({ idError: idError(this.data.idNumber) })
    },

    onConsentNumberChange({ detail }: Change<{ checked: boolean }>) {
      this.setData({ consentNumber: detail.checked, consentError: '' })
      this.lookAtForm()
    },

    onConsentPhoneChange({ detail }: Change<{ checked: boolean }>) {
      this.setData({ consentPhone: detail.checked, consentError: '' })
      this.lookAtForm()
    },

    /** WeChat's own button asks at once, so it stands there only when nothing else is missing. */
    lookAtForm() {
      this.setData({ isNative: hasPhoneButton() && Object.values(this.problems()).every((each) => each === '') })
    },

    problems(): typeof problems {
      const { name, idNumber, consentNumber, consentPhone } = this.data
      const consentError = consentNumber && consentPhone ? '' : t(words.consentMissing)
      return { nameError: nameError(name), idError: idError(idNumber), consentError }
    },

    async onSendTap() {
      const wrong = this.problems()
      this.setData({ ...wrong })
      if (Object.values(wrong).some((each) => each !== '')) return
      await this.send(askPhoneCode)
    },

    async onPhone({ detail }: Change<{ code?: string }>) {
      await this.send(() => Promise.resolve(detail.code))
    },

    async send(code: () => Promise<string | undefined>) {
      const { name, idNumber } = this.data
      const rest = known.get(this)
      if (rest === undefined) return
      await this.attempt(`ask ${name} ${idNumber}`, async (key, once) => {
        const phoneCode = await once(code)
        if (phoneCode === undefined) this.setData({ consentError: t(words.noPhone) })
        else await this.ask({ name: name.trim(), idNumber: tidyIdNumber(idNumber), phoneCode, ...rest }, key)
      })
    },

    async ask(request: Request, key: string) {
      try {
        await askForReview(request, key)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        await this.explain(error)
        // its usual next tap is this very page
        if (error.code !== 'DOCUMENT_NOT_SUPPORTED') throw error
        this.setData({ idError: t(words.notSupported) })
        return
      }
      await this.refresh()
    },

    /** After a refusal shows how things stand now: the field that is wrong, a review that is open, a newer text to consent to … */
    async explain(error: AppError) {
      if (error.code === 'CONSENT_MISSING') this.setData({ consentNumber: false, consentPhone: false })
      const field = fields[error.code]
      if (field !== undefined) this.setData({ [field]: failureOf(error).sentence })
      await this.refresh()
    },

    async onStartTap() {
      await openPage(jobs)
    },

    async onFaceTap() {
      await wx.redirectTo({ url: identity })
    },

    async onActionTap() {
      if (this.data.standing?.mode === 'verified') await openPage(home)
      else await this.attempt('look', () => this.refresh())
    },
  },
})
