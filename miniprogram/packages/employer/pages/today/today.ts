import { todayWords } from '../../../../i18n/employer'
import { getToday, type EmployerToday } from '../../../../services/employer'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { countsOf, moneyOf, sitesOf, type Count, type Money, type Only, type SiteShifts } from '../../utils/today-view'

type TapOf<Dataset extends Record<string, unknown>> = WechatMiniprogram.BaseEvent<Record<string, unknown>, Dataset>

const review = '/packages/employer/pages/review/review'
const identityReview = '/packages/employer/pages/identity-review/identity-review'
const countersign = '/packages/employer/pages/countersign/countersign'
const templates = '/packages/employer/pages/templates/templates'
const agreements = '/packages/employer/pages/agreements/agreements'
const payRun = '/packages/employer/pages/pay-run/pay-run'
const me = '/pages/me/me'
const roleChoice = '/packages/onboarding/pages/welcome/welcome'

/** The whole of today beside what is drawn of it. */
const shown = new WeakMap<object, EmployerToday>()

const start: {
  employerName: string
  counts: Count[]
  money: Money | null
  sites: SiteShifts[]
  only: Only
  opened: string[]
  /** Who may sign for the employer. */
  signs: boolean
} = {
  employerName: '',
  counts: [],
  money: null,
  sites: [],
  only: 'all',
  opened: [],
  signs: false,
}

Component({
  behaviors: [pageBehavior(todayWords)],
  data: start,
  methods: {
    async load(): Promise<'done'> {
      const today = await getToday()
      shown.set(this, today)
      const signs = today.counts.agreements !== undefined
      this.setData({ employerName: today.employerName, counts: countsOf(today), money: moneyOf(today), signs })
      this.drawShifts()
      return 'done'
    },

    drawShifts() {
      const today = shown.get(this)
      if (today) this.setData({ sites: sitesOf(today, this.data.only, this.data.opened) })
    },

    async onCountTap({ currentTarget }: TapOf<{ id: Count['id'] }>) {
      const { id } = currentTarget.dataset
      if (id === 'needsDecision') await openPage(review)
      else if (id === 'unpaid') await openPage(payRun)
      else if (id === 'agreements') await openPage(agreements)
      else this.showOnly(id === 'runningLate' ? 'late' : 'uncovered')
    },

    showOnly(only: Only) {
      this.setData({ only, opened: [] })
      this.drawShifts()
      void wx.pageScrollTo({ selector: '.today__shifts' })
    },

    onShowAllTap() {
      this.setData({ only: 'all' })
      this.drawShifts()
    },

    onMoreTap({ currentTarget }: TapOf<{ site: string }>) {
      this.setData({ opened: [...this.data.opened, currentTarget.dataset.site] })
      this.drawShifts()
    },

    async onIdentityReviewTap() {
      await openPage(identityReview)
    },

    async onCountersignTap() {
      await openPage(countersign)
    },

    async onAgreementsTap() {
      await openPage(agreements)
    },

    async onTemplatesTap() {
      await openPage(templates)
    },

    async onMeTap() {
      await openPage(me)
    },

    async onOtherRoleTap() {
      await openPage(roleChoice)
    },
  },
})
