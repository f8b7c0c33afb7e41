import { eidWords as words } from '../../utils/words'
import { t } from '../../../../i18n/index'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import type { Choice } from '../../utils/choices'
import { eidChoices, finishEid, readEid } from '../../utils/eids'
import { given, leaveWith, standInLifetimes } from '../../utils/stand-in'

const start: { token: string; who: string; tries: string; chosen: string; choices: Choice[] } = {
  token: '',
  who: '',
  tries: '',
  chosen: '',
  choices: [],
}

/** Stands in for the mini-program of E证通: the person at the phone chooses how the check ends. */
Component({
  behaviors: [pageBehavior(words)],
  data: start,
  lifetimes: standInLifetimes,
  methods: {
    async load(query: PageQuery): Promise<'done'> {
      const token = given(query, 'token')
      const { name, suggested, triesLeft } = await readEid(token)
      const tries = t(words.tries, { count: triesLeft })
      this.setData({ token, who: t(words.who, { name }), tries, chosen: suggested, choices: eidChoices(suggested) })
      return 'done'
    },

    onChoose({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ chosen: detail.id, choices: eidChoices(detail.id) })
    },

    async onGoOnTap() {
      const { token, chosen } = this.data
      await this.attempt(`finish ${chosen}`, async () => {
        await leaveWith(this, await finishEid(token, chosen))
      })
    },
  },
})
