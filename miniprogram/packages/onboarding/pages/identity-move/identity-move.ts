import { identityMoveWords as words } from '../../../../i18n/identity-move'
import { askForMove, cancelMove, getMove, objectToMove, type MoveReply } from '../../../../services/identity-move'
import { AppError } from '../../../../utils/app-error'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { standingView, type StandingView } from './view'

const home = '/pages/home/home'
const identity = '/packages/onboarding/pages/identity/identity'
const welcome = '/packages/onboarding/pages/welcome/welcome'

const start: { standing: StandingView | null } = { standing: null }

/** What the cloud said last. */
const known = new WeakMap<object, MoveReply>()

Component({
  behaviors: [pageBehavior(words)],
  data: start,
  methods: {
    async load(): Promise<'done' | 'empty'> {
      const move = await getMove()
      known.set(this, move)
      const standing = standingView(move)
      this.setData({ standing })
      return standing ? 'done' : 'empty'
    },

    async onActionTap() {
      const mode = this.data.standing?.mode
      if (mode === 'offered') await this.settle('ask', askForMove)
      else if (mode === 'waiting-away') await this.endBy('object', objectToMove)
      else if (mode === 'done-away') await openPage(welcome)
      else await openPage(home)
    },

    async onOtherTap() {
      if (this.data.standing?.mode === 'waiting-here') await this.endBy('cancel', cancelMove)
      else await openPage(home)
    },

    async endBy(name: string, end: (moveId: string, key: string) => Promise<unknown>) {
      const move = known.get(this)
      if (move?.status === 'waiting') await this.settle(`${name} ${move.moveId}`, (key) => end(move.moveId, key))
    },

    /** After a refusal, too, the page shows how things stand now. */
    async settle(name: string, work: (key: string) => Promise<unknown>) {
      await this.attempt(name, async (key) => {
        try {
          await work(key)
        } catch (error) {
          if (error instanceof AppError) await this.refresh()
          throw error
        }
        await this.refresh()
      })
    },

    async onOver() {
      await this.refresh()
    },

    async onStartTap() {
      await openPage(identity)
    },
  },
})
