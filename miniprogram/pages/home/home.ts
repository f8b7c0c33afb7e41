import { homeWords } from '../../i18n/home'
import { beginningOf, enter, getWorkCard, takeNextShift, type WorkCard } from '../../services/account'
import { openPage } from '../../utils/navigate'
import { pageBehavior } from '../../utils/page-behavior'
import { homeView, wayOf, type HomeView } from './view'

const elsewhere = {
  welcome: '/packages/onboarding/pages/welcome/welcome',
  employer: '/packages/employer/pages/today/today',
} as const

/** The card beside what is drawn of it. */
const cards = new WeakMap<object, WorkCard>()

Component({
  behaviors: [pageBehavior(homeWords)],
  data: { view: null as HomeView | null },
  methods: {
    async load(): Promise<'done' | 'empty'> {
      const standing = await enter()
      const beginning = beginningOf(standing)
      if (beginning !== 'card') {
        await wx.reLaunch({ url: elsewhere[beginning] })
        return 'empty'
      }
      const card = await getWorkCard()
      cards.set(this, card)
      this.setData({ view: homeView(card, standing.serverTime) })
      return 'done'
    },

    async onGoTap() {
      const card = cards.get(this)
      if (!card) return
      const way = wayOf(card)
      if (way.kind === 'page') await openPage(way.url)
      else if (way.kind === 'refresh') await this.attempt('refresh', () => this.refresh())
      else await this.takeNext(card)
    },

    async onRenewalTap() {
      await openPage(this.data.view?.renewalUrl ?? '')
    },

    async takeNext({ engagement }: WorkCard) {
      if (!engagement) return
      const { employerId, applicationId, shift } = engagement
      // another shift is another intent
      await this.attempt(`next-shift after ${shift?.shiftId ?? ''}`, async (key) => {
        await takeNextShift({ employerId, applicationId }, key)
        await this.refresh()
      })
    },
  },
})
