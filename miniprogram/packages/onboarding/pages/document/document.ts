import { documentWords as words } from '../../../../i18n/document'
import { t } from '../../../../i18n/index'
import {
  checkFace,
  getIdentity,
  keepDocument,
  renewDocument,
  resumeCheck,
  type IdentityReply,
  type OpenCheck,
  type Outcome,
} from '../../../../services/identity'
import { AppError } from '../../../../utils/app-error'
import { isClosed } from '../../../../utils/closed-pages'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { dateInWords, documentStanding, type DocumentStanding } from './view'

const home = '/pages/home/home'
const withoutFace = '/packages/onboarding/pages/without-face/without-face'
const identity = '/packages/onboarding/pages/identity/identity'

type Change<Detail extends object> = WechatMiniprogram.CustomEvent<Detail>

const start: { standing: DocumentStanding | null } = { standing: null }
/** What the cloud said last, and the check that a page has shown the camera for. */
const known = new WeakMap<object, IdentityReply>()
const shown = new WeakMap<object, string>()

Component({
  behaviors: [pageBehavior(words)],
  data: { ...start, day: '', dayShown: '', isLongTerm: false, consentNumber: false, consentFace: false, hint: '' },
  methods: {
    async load(): Promise<'done'> {
      const reply = await getIdentity()
      known.set(this, reply)
      const standing = documentStanding(reply)
      if (standing === null && !isClosed(this)) await wx.redirectTo({ url: identity })
      this.setData({ standing })
      return 'done'
    },

    onDayChange({ detail }: Change<{ value: string }>) {
      this.setData({ day: detail.value, dayShown: dateInWords(detail.value), isLongTerm: false, hint: '' })
    },

    onLongTermChange({ detail }: Change<{ checked: boolean }>) {
      this.setData({ isLongTerm: detail.checked, day: '', dayShown: '', hint: '' })
    },

    onConsentNumberChange({ detail }: Change<{ checked: boolean }>) {
      this.setData({ consentNumber: detail.checked, hint: '' })
    },

    onConsentFaceChange({ detail }: Change<{ checked: boolean }>) {
      this.setData({ consentFace: detail.checked, hint: '' })
    },

    async onActionTap() {
      const mode = this.data.standing?.mode
      if (mode === 'ask') await this.keep()
      else if (mode === 'renew') await this.renew()
      else await openPage(home)
    },

    async onWithoutFaceTap() {
      await openPage(withoutFace)
    },

    async keep() {
      const { day, isLongTerm } = this.data
      if (day === '' && !isLongTerm) {
        this.setData({ hint: t(words.chooseFirst) })
        return
      }
      const validUntil = isLongTerm ? null : day
      await this.settle(`keep ${day}`, async (key) => {
        await keepDocument(validUntil, key)
        await this.refresh()
      })
    },

    async renew() {
      const { consentNumber, consentFace } = this.data
      if (consentNumber && consentFace) await this.settle('renew', (key) => this.check(key))
      else this.setData({ hint: t(words.consentMissing) })
    },

    async check(key: string) {
      const consents = known.get(this)?.consentVersions
      if (consents === undefined) return
      const check = await renewDocument(consents, key)
      if (isClosed(this)) return
      const outcome = check && (await this.face(check))
      if (outcome === undefined) this.setData({ hint: t(words.notOpened) })
      else if (outcome.status === 'failed') this.setData({ hint: t(words.failed, { count: outcome.attemptsLeft }) })
      else await this.refresh()
    },

    /** A check that was begun may have its outcome already, and then the camera needn't open again. */
    face(check: OpenCheck): Promise<Outcome> {
      const isBegun = shown.get(this) === check.verificationId
      shown.set(this, check.verificationId)
      return isBegun ? resumeCheck(check) : checkFace(check)
    },

    /** After a refusal shows how things stand now: a day that is known already, a newer text to consent to … */
    async settle(name: string, work: (key: string) => Promise<void>) {
      await this.attempt(name, async (key) => {
        try {
          await work(key)
        } catch (error) {
          if (error instanceof AppError) await this.lookAnew(error)
          throw error
        }
      })
    },

    async lookAnew(error: AppError) {
      if (error.code === 'CONSENT_MISSING') this.setData({ consentNumber: false, consentFace: false })
      await this.refresh()
    },
  },
})
