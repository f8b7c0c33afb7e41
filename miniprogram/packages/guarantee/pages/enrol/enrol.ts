import { enrolWords as words } from '../../../../i18n/guarantee'
import { t } from '../../../../i18n/index'
import { enrol, getCover, pendingSince, type Offer, type Shift } from '../../../../services/guarantee'
import { AppError } from '../../../../utils/app-error'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { enrolView, type EnrolTap, type EnrolView } from './view'

/** The shift, and the version of the consent that is on the screen. */
interface Known {
  shift: Shift
  consentVersion: string
}
const known = new WeakMap<object, Known>()

Component({
  behaviors: [pageBehavior(words)],
  data: { view: null as EnrolView | null, agreed: false },
  methods: {
    async load({ employerId = '', shiftId = '' }: PageQuery): Promise<'done'> {
      const shift = { employerId, shiftId }
      await this.show(await getCover(shift), shift)
      return 'done'
    },

    async show(offer: Offer, shift: Shift) {
      const isPending = offer.kind === 'cover' && offer.cover.status === 'pending'
      const since = isPending ? await pendingSince(shift) : undefined
      known.set(this, { shift, consentVersion: offer.kind === 'cover' ? offer.cover.consentVersion : '' })
      this.setData({ view: enrolView(offer, since) })
    },

    onAgreedChange({ detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      this.setData({ agreed: detail.checked })
    },

    async onActionTap() {
      const { view, agreed } = this.data
      if (!view) return
      if (view.tap === 'look') await this.attempt('look', () => this.refresh())
      else if (view.tap !== 'enrol') await openPage(this.urlOf(view.tap))
      else if (agreed) await this.attempt('enrol', (key) => this.enrol(key))
    },

    async enrol(key: string) {
      const facts = known.get(this)
      if (!facts) return
      const { shift, consentVersion } = facts
      try {
        await this.show(await enrol({ ...shift, consentVersion }, key), shift)
      } catch (error) {
        const code = error instanceof AppError ? error.code : undefined
        if (code === 'CONSENT_MISSING') return this.askAgain()
        if (code === 'COVER_ALREADY_REQUESTED') await this.refresh()
        throw error
      }
    },

    /** A consent counts for the text that was read: with a new one it has to be given again. */
    async askAgain() {
      this.setData({ agreed: false })
      await this.refresh()
      this.setData({ notice: { code: 'CONSENT_MISSING', sentence: t(words.consentChanged), next: { kind: 'none' } } })
    },

    urlOf(tap: Exclude<EnrolTap, 'enrol' | 'look'>): string {
      const { employerId = '', shiftId = '' } = known.get(this)?.shift ?? {}
      const urls = {
        clock: `/packages/attendance/pages/clock/clock?employerId=${employerId}&shiftId=${shiftId}`,
        jobs: '/pages/jobs/jobs',
        home: '/pages/home/home',
      }
      return urls[tap]
    },
  },
})
