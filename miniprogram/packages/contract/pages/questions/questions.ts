import { questionWords as words } from '../../../../i18n/signing'
import { openAgreement, type Agreement } from '../../../../services/contract'
import { getSigning, isRight, type Signing } from '../../../../services/signing'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { contractOf, readingFor, stepUrl, type ReadContract, type Reading } from '../../utils/reading'
import { questionView, type QuestionView } from './view'

interface Known {
  agreement: Agreement
  signing: Signing
  contract: ReadContract
  reading: Reading
}
const known = new WeakMap<object, Known>()

Component({
  behaviors: [pageBehavior(words)],
  data: { question: null as QuestionView | null, wrong: false },
  methods: {
    async load(query: PageQuery): Promise<'done'> {
      const contract = contractOf(query)
      const { employerId, contractId } = contract
      const [agreement, signing] = await Promise.all([openAgreement(contract), getSigning({ employerId, contractId })])
      known.set(this, { agreement, signing, contract, reading: readingFor(agreement, query) })
      await this.show()
      return 'done'
    },

    /** The question that is next; with none left the next page takes this one's place. */
    async show() {
      const facts = known.get(this)
      if (!facts) return
      const question = questionView(facts.agreement, facts.signing)
      this.setData({ question, wrong: this.data.wrong && question?.term === this.data.question?.term })
      if (!question) await wx.redirectTo({ url: stepUrl('intent', facts.contract, facts.reading) })
    },

    async onOptionTap({ currentTarget }: WechatMiniprogram.BaseEvent<Record<string, unknown>, { option: number }>) {
      const { option } = currentTarget.dataset
      const term = this.data.question?.term
      // another option is another intent, with a key of its own
      if (term) await this.attempt(`answer ${term} ${option.toString()}`, (key) => this.answer({ term, option }, key))
    },

    async answer(answer: { term: QuestionView['term']; option: number }, key: string) {
      const facts = known.get(this)
      if (!facts) return
      const { employerId, contractId } = facts.contract
      const right = await isRight({ employerId, contractId }, answer, key)
      this.setData({ wrong: !right })
      if (!right) return
      const { signing } = facts
      known.set(this, { ...facts, signing: { ...signing, answered: [...signing.answered, answer.term] } })
      await this.show()
    },
  },
})
