import { eidWords as words } from '../../utils/words'
import { t } from '../../../../i18n/index'
import { goBack } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { answer, closed } from '../../utils/answer'
import type { Choice } from '../../utils/choices'
import { eidChoices, finishEid, readEid } from '../../utils/eids'

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
  lifetimes: {
    detached() {
      closed(this)
    },
  },
  methods: {
    async load(query: PageQuery): Promise<'done'> {
      // WeChat hands an address on as it is written
      const token = decodeURIComponent(query['token'] ?? '')
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
        answer(this, await finishEid(token, chosen))
        await goBack()
      })
    },
  },
})
