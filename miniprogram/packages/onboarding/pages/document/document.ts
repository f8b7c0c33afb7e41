import { documentWords as words } from '../../../../i18n/document'
import { t } from '../../../../i18n/index'
import { checkFace, getIdentity, keepDocument, renewDocument, type IdentityReply } from '../../../../services/identity'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { dateInWords, documentStanding, type DocumentStanding } from './view'

const home = '/pages/home/home'
const withoutFace = '/packages/onboarding/pages/without-face/without-face'
const identity = '/packages/onboarding/pages/identity/identity'

type Change<Detail extends object> = WechatMiniprogram.CustomEvent<Detail>

const start: { standing: DocumentStanding | null } = { standing: null }
const known = new WeakMap<object, IdentityReply>()

Component({
  behaviors: [pageBehavior(words)],
  data: { ...start, day: '', dayShown: '', isLongTerm: false, consentNumber: false, consentFace: false, hint: '' },
  methods: {
    async load(): Promise<'done'> {
      const reply = await getIdentity()
      known.set(this, reply)
      const standing = documentStanding(reply)
      if (standing === null) await wx.redirectTo({ url: identity })
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
      await this.attempt(`keep ${day}`, async (key) => {
        await keepDocument(validUntil, key)
        await this.refresh()
      })
    },

    async renew() {
      const { consentNumber, consentFace } = this.data
      if (consentNumber && consentFace) await this.attempt('renew', (key) => this.check(key))
      else this.setData({ hint: t(words.consentMissing) })
    },

    async check(key: string) {
      const consents = known.get(this)?.consentVersions
      if (consents === undefined) return
      const check = await renewDocument(consents, key)
      const outcome = check && (await checkFace(check))
      if (outcome === undefined) this.setData({ hint: t(words.notOpened) })
      else if (outcome.status === 'failed') this.setData({ hint: t(words.failed, { count: outcome.attemptsLeft }) })
      else await this.refresh()
    },
  },
})
