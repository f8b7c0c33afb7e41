import { identityWords as words } from '../../../../i18n/identity'
import { t } from '../../../../i18n/index'
import type { NextTap } from '../../../../i18n/refusals'
import { getWorkCard } from '../../../../services/account'
import {
  checkFace,
  getIdentity,
  resumeCheck,
  startVerification,
  type IdentityReply,
  type OpenCheck,
} from '../../../../services/identity'
import { AppError } from '../../../../utils/app-error'
import { isClosed } from '../../../../utils/closed-pages'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { tidyIdNumber } from '../../../../utils/id-number'
import { idError, idErrorSoFar, nameError } from '../../utils/person-form'
import { fillAgain, fillFromPhoto, noPhoto } from './photo-fill'
import { isSendable, problemOf, problemsOf, type Form, type Problems } from './form'
import { nextOf, standingView, type Setback, type StandingView } from './view'

const jobs = '/pages/jobs/jobs'
const home = '/pages/home/home'
const identityMove = '/packages/onboarding/pages/identity-move/identity-move'
const withoutFace = '/packages/onboarding/pages/without-face/without-face'

const form: Form = { name: '', idNumber: '', consentNumber: false, consentFace: false }
const problems: Problems = { nameError: '', idError: '', consentError: '' }
const start: { standing: StandingView | null; next: { url: string; label: string } } = {
  standing: null,
  next: { url: home, label: '' },
}

/** What the cloud said last, the check that a page has shown the camera for, and the pages that wait for an outcome. */
const known = new WeakMap<object, IdentityReply>()
const shown = new WeakMap<object, string>()
const checking = new WeakSet()

type Change<Detail extends object> = WechatMiniprogram.CustomEvent<Detail>

Component({
  behaviors: [pageBehavior(words)],
  data: { ...form, ...problems, ...start, isRetyping: false, photo: noPhoto },
  methods: {
    async load(): Promise<'done'> {
      // the camera's page closes in the midst of a check, which looks by itself when it has the outcome
      if (!checking.has(this)) await this.look()
      return 'done'
    },

    async look() {
      const identity = await getIdentity()
      known.set(this, identity)
      this.draw()
      if (identity.status === 'verified') this.setData({ next: nextOf(await getWorkCard()) })
    },

    draw() {
      const identity = known.get(this)
      const { name, idNumber, isRetyping } = this.data
      if (identity) this.setData({ standing: standingView(identity, isRetyping || name !== '' || idNumber !== '') })
    },

    onNameChange({ detail }: Change<{ value: string }>) {
      this.setData({ name: detail.value, nameError: '' })
    },

    onNameDone() {
      this.setData({ nameError: nameError(this.data.name) })
    },

    onNumberChange({ detail }: Change<{ value: string }>) {
      // who types the number has finished with the name
      this.setData({ idNumber: detail.value, idError: idErrorSoFar(detail.value), nameError: nameError(this.data.name) })
    },

    onNumberDone() {
      this.setData({ idError: idError(this.data.idNumber) })
    },

    onConsentNumberChange({ detail }: Change<{ checked: boolean }>) {
      this.setData({ consentNumber: detail.checked, consentError: '' })
    },

    onConsentFaceChange({ detail }: Change<{ checked: boolean }>) {
      this.setData({ consentFace: detail.checked, consentError: '' })
    },

    async onPhotoTap() {
      await this.fill(fillFromPhoto)
    },

    async onPhotoNextTap({ detail }: { detail: NextTap }) {
      if (this.data.photo.failure?.code === 'CAMERA_NOT_ALLOWED') await wx.openSetting()
      if (detail.kind === 'retry') await this.fill(fillAgain)
      else await this.onNoticeTap({ detail })
    },

    async fill(from: typeof fillFromPhoto) {
      const refused = await from(this, known.get(this)?.consentVersions.idNumber ?? '')
      if (refused?.code === 'CONSENT_MISSING' || refused?.code === 'ALREADY_VERIFIED') await this.explain(refused)
    },

    onRetypeTap() {
      this.setData({ isRetyping: true })
      this.draw()
    },

    async onActionTap() {
      const mode = this.data.standing?.mode
      if (mode === 'form') await this.verify()
      else if (mode === 'open') await this.goOn()
      else if (mode === 'locked') await openPage(jobs)
      else await this.leave()
    },

    async onSetbackTap({ detail }: { detail: Setback['next'] }) {
      if (detail.kind === 'later') await openPage(jobs)
      else if (detail.kind === 'without-face') await this.onWithoutFaceTap()
      else if (detail.kind === 'fix') this.pointAtFields()
      else await this.onActionTap()
    },

    async onMoveTap() {
      await openPage(identityMove)
    },

    async onWithoutFaceTap() {
      await openPage(withoutFace)
    },

    pointAtFields() {
      this.setData({ nameError: t(words.lookAgain), idError: t(words.lookAgain) })
      void wx.pageScrollTo({ selector: '.identity__form' })
    },

    async verify() {
      const wrong = problemsOf(this.data)
      this.setData({ ...wrong })
      if (!isSendable(wrong)) return
      const { name, idNumber } = this.data
      await this.settle(`verify ${name} ${idNumber}`, (key) => this.start(key))
    },

    async goOn() {
      const open = known.get(this)?.open
      if (open) await this.settle(`go on ${open.verificationId}`, () => this.check(open, 'begun'))
    },

    async start(key: string) {
      const { idNumber, face } = known.get(this)?.consentVersions ?? { idNumber: '', face: '' }
      const { name, idNumber: number } = this.data
      const request = { name: name.trim(), idNumber: tidyIdNumber(number), consents: { idNumber, face } }
      const check = await startVerification(request, key)
      // the cause is in how things stand now
      if (check === undefined) await this.look()
      else if (!isClosed(this)) await this.check(check, shown.get(this) === check.verificationId ? 'begun' : 'new')
    },

    /** A check that was begun may have its outcome already, and then the camera needn't open again. */
    async check(check: OpenCheck, age: 'new' | 'begun') {
      shown.set(this, check.verificationId)
      checking.add(this)
      try {
        await (age === 'new' ? checkFace(check) : resumeCheck(check))
      } finally {
        checking.delete(this)
      }
      await this.look()
    },

    async settle(name: string, work: (key: string) => Promise<void>) {
      await this.attempt(name, async (key) => {
        try {
          await work(key)
        } catch (error) {
          if (error instanceof AppError) await this.explain(error)
          throw error
        }
      })
    },

    /** After a refusal shows how things stand now: the field that is wrong, no attempts left, a newer text to consent to … */
    async explain(error: AppError) {
      if (error.code === 'CONSENT_MISSING') this.setData({ consentNumber: false, consentFace: false })
      this.setData(problemOf(error))
      await this.refresh()
    },

    async leave() {
      const { url } = this.data.next
      // the way back from the agreement is the card, not this page
      if (url === home) await openPage(home)
      else await wx.redirectTo({ url })
    },

    async onLockOver() {
      await this.refresh()
    },
  },
})
