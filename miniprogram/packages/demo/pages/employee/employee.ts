import { employeeWords as words } from '../../utils/words'
import { t } from '../../../../i18n/index'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { answerRelation } from '../../utils/relation'
import { given, leaveWith, standInLifetimes } from '../../utils/stand-in'

const start: { templateIds: string[]; messages: string } = { templateIds: [], messages: '' }

/** Stands in for wx.bindEmployeeRelation: the worker agrees to be bound, or refuses. */
Component({
  behaviors: [pageBehavior(words)],
  data: start,
  lifetimes: standInLifetimes,
  methods: {
    load(query: PageQuery): Promise<'done'> {
      const templateIds = given(query, 'templateIds')
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
        await leaveWith(this, await answerRelation(this.data.templateIds, accept))
      })
    },
  },
})
