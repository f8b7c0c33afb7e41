import { confirmWords as words } from '../../../../i18n/payout'
import { t } from '../../../../i18n/index'
import { checkPayout, getConfirmation, type Confirmation, type Payout, type PayoutId } from '../../../../services/payout'
import { confirmTransfer } from '../../../../services/platform'
import { AppError } from '../../../../utils/app-error'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { serverNow } from '../../../../utils/server-clock'
import { polling, type Polling } from '../../../../utils/polling'
import { stopTicking, tickEachMinute } from '../../../../utils/ticking'
import { cardForFriends } from '../../utils/share'
import { confirmView, isUnderWay, type ConfirmView, type Facts } from './view'

const lookEvery = 3000
const looksAtMost = 10

/** What is known of the payout, and what the phone needs to show WeChat's screen. */
interface Known extends Omit<Facts, 'now' | 'canConfirm'> {
  id: PayoutId
  transfer: Confirmation['transfer']
}
const known = new WeakMap<object, Known>()
const followers = new WeakMap<object, Polling>()

Component({
  behaviors: [pageBehavior(words)],
  data: { view: null as ConfirmView | null },
  pageLifetimes: {
    show() {
      tickEachMinute(this, () => {
        this.draw()
      })
    },
    hide() {
      stopTicking(this)
      followers.get(this)?.stop()
    },
  },
  lifetimes: {
    detached() {
      stopTicking(this)
      followers.get(this)?.stop()
    },
  },
  methods: {
    async load({ employerId = '', payoutId = '' }: PageQuery): Promise<'done'> {
      // WeChat's screen is before the page: the tap that opened it will ask
      if (this.data.busy && this.data.view) return 'done'
      const id = { employerId, payoutId }
      const { payout, transfer } = await confirmationOf(id)
      known.set(this, { id, payout, transfer, asked: known.get(this)?.asked ?? 'no', paused: false })
      this.follow()
      return 'done'
    },

    draw() {
      const facts = known.get(this)
      if (facts) this.setData({ view: confirmView({ ...facts, canConfirm: facts.transfer !== undefined, now: serverNow() }) })
    },

    /** Takes in what the cloud says; true while there is something left to wait for. */
    learn(change: Partial<Known>): boolean {
      const facts = known.get(this)
      if (!facts) return false
      const next = { ...facts, ...change }
      known.set(this, next)
      this.draw()
      return isUnderWay(next)
    },

    /** Looks again by itself while the money is under way, a bounded number of times. */
    follow() {
      const follower = followers.get(this) ?? this.follower()
      followers.set(this, follower)
      if (this.learn({ paused: false })) follower.start()
      else follower.stop()
    },

    follower(): Polling {
      return polling({
        everyMilliseconds: lookEvery,
        most: looksAtMost,
        look: () => this.look().catch(ignoreExpected),
        show: (payout) => this.learn(payout ? { payout } : {}),
        paused: () => {
          this.learn({ paused: true, asked: 'in-vain' })
        },
      })
    },

    async look(): Promise<Payout | undefined> {
      const facts = known.get(this)
      return facts && checkPayout(facts.id)
    },

    async onActionTap() {
      const { tap } = this.data.view ?? {}
      const facts = known.get(this)
      if (!facts) return
      if (tap === 'confirm') await this.attempt('confirm', () => this.confirm(facts))
      else if (tap === 'look') await this.attempt('look', () => this.refreshPayout({ asked: 'in-vain' }))
      else if (tap === 'slip') await openPage(`/packages/payout/pages/slip/slip?${queryOf(facts.id)}`)
      else if (tap === 'identity') await openPage('/packages/onboarding/pages/identity/identity')
      else await openPage('/packages/payout/pages/earnings/earnings')
    },

    /** What WeChat's screen answers proves nothing, so the cloud is asked either way. */
    async confirm({ transfer }: Known) {
      if (!transfer) return
      const asked = await confirmTransfer(transfer)
      this.learn({ asked })
      await this.refreshPayout({ asked })
    },

    /** WeChat's yes counts until the cloud has been asked in vain: then the worker may confirm once more. */
    async refreshPayout(change: Pick<Known, 'asked'>) {
      const payout = await this.look()
      if (payout) this.learn({ payout, ...change })
      this.follow()
    },

    onShareAppMessage() {
      const failed = this.data.view?.failure
      return failed ? { title: t(words.tellTitle), path: '/packages/employer/pages/pay-run/pay-run' } : cardForFriends()
    },
  },
})

/** A payout that needs no confirmation any more is shown as it stands. */
async function confirmationOf(id: PayoutId): Promise<Confirmation> {
  try {
    return await getConfirmation(id)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'PAYOUT_NOT_CONFIRMABLE') throw error
    return { payout: await checkPayout(id) }
  }
}

/** A look that fails is made again. */
function ignoreExpected(error: unknown): undefined {
  if (!(error instanceof AppError)) throw error
}

function queryOf({ employerId, payoutId }: PayoutId): string {
  return `employerId=${employerId}&payoutId=${payoutId}`
}
