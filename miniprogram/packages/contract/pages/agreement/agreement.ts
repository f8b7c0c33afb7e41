import { agreementWords } from '../../../../i18n/contract'
import { openAgreement, type Agreement } from '../../../../services/contract'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { readOn, signUrl, type Reading } from '../../utils/reading'
import { agreementView, type AgreementView } from './view'

const home = '/pages/home/home'

/** Which text is being read, of which application, and since when. */
interface Opened {
  application: { employerId: string; applicationId: string }
  reading: Reading
}
const opened = new WeakMap<object, Opened>()

Component({
  behaviors: [pageBehavior(agreementWords)],
  data: { agreement: null as AgreementView | null },
  methods: {
    async load({ employerId = '', applicationId = '' }: PageQuery): Promise<'done'> {
      const application = { employerId, applicationId }
      this.show(await openAgreement(application), application)
      return 'done'
    },

    /** The reading begins with the first frame that has the text in it. */
    show(agreement: Agreement, application: Opened['application']) {
      this.setData({ agreement: agreementView(agreement) })
      opened.set(this, { application, reading: readOn(opened.get(this)?.reading, agreement, Date.now()) })
    },

    async onActionTap() {
      const open = opened.get(this)
      if (!open || this.data.agreement?.signed) await openPage(home)
      else await openPage(signUrl(open.application, open.reading))
    },
  },
})
