import { employeeWords as words } from '../../utils/words'
import { t } from '../../../../i18n/index'
import { goBack } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { answer, closed } from '../../utils/answer'
import { answerRelation } from '../../utils/relation'

const start: { templateIds: string[]; messages: string } = { templateIds: [], messages: '' }

/** Stands in for wx.bindEmployeeRelation: the worker agrees to be bound, or refuses. */
Component({
  behaviors: [pageBehavior(words)],
  data: start,
  lifetimes: {
    detached() {
      closed(this)
    },
  },
  methods: {
    load(query: PageQuery): Promise<'done'> {
      // WeChat hands an address on as it is written
      const templateIds = decodeURIComponent(query['templateIds'] ?? '')
        .split(',')
        .filter((id) => id !== '')
      this.setData({ templateIds, messages: t(words.messages, { count: templateIds.length }) })
      return Promise.resolve('done')
    },

    async onAcceptTap() {
      await this.decide(true)
    },

    async onRefuseTap() {
      await this.decide(false)
    },

    async decide(accept: boolean) {
      await this.attempt(accept ? 'accept' : 'refuse', async () => {
        answer(this, await answerRelation(this.data.templateIds, accept))
        await goBack()
      })
    },
  },
})
