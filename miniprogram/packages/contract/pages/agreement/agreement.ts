import { agreementWords as words } from '../../../../i18n/contract'
import { t } from '../../../../i18n/index'
import { openAgreementFile, type FileOwner } from '../../../../services/agreement-file'
import { declineAgreement, openAgreement, type Agreement, type DeclineReason } from '../../../../services/contract'
import { askFirst } from '../../../../utils/ask-first'
import { isClosed } from '../../../../utils/closed-pages'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { readOn, signUrl, type Reading } from '../../utils/reading'
import { agreementView, type AgreementView } from './view'

const home = '/pages/home/home'
const jobs = '/pages/jobs/jobs'
const verify = '/packages/contract/pages/verify/verify'

/** Which text is being read, of which application, and since when. */
interface Opened {
  application: { employerId: string; applicationId: string }
  reading: Reading
  contract: FileOwner
}
const opened = new WeakMap<object, Opened>()

Component({
  behaviors: [pageBehavior(words)],
  data: {
    agreement: null as AgreementView | null,
    /** How far the signed file has come; empty when it is not being opened. */
    opening: '',
  },
  methods: {
    async load({ employerId = '', applicationId = '' }: PageQuery): Promise<'done'> {
      const application = { employerId, applicationId }
      this.show(await openAgreement(application), application)
      return 'done'
    },

    /** The reading begins with the first frame that has the text in it. */
    show(agreement: Agreement, application: Opened['application']) {
      this.setData({ agreement: agreementView(agreement) })
      const { employerId, contractId } = agreement
      const contract = { employerId, contractId }
      opened.set(this, { application, contract, reading: readOn(opened.get(this)?.reading, agreement, Date.now()) })
    },

    async onActionTap() {
      const open = opened.get(this)
      if (this.data.agreement?.declined) await openPage(jobs)
      else if (!open || this.data.agreement?.signed) await openPage(home)
      else await openPage(signUrl(open.application, open.reading))
    },

    async onDecline({ detail }: WechatMiniprogram.CustomEvent<{ reason: DeclineReason }>) {
      const contract = opened.get(this)?.contract
      if (!contract || !(await askFirst(t(words.declineAsk), t(words.declineVerb)))) return
      const { reason } = detail
      // another reason is another intent, with a key of its own
      await this.attempt(`decline ${reason}`, async (key) => {
        await declineAgreement({ ...contract, reason }, key)
        void wx.showToast({ title: t(words.declineDone), icon: 'none' })
        await openPage(jobs)
      })
    },

    async onFileTap() {
      const contract = opened.get(this)?.contract
      if (contract) await this.attempt('file', () => this.openFile(contract))
    },

    async onVerifyTap() {
      const contract = opened.get(this)?.contract
      if (contract) await openPage(`${verify}?employerId=${contract.employerId}&contractId=${contract.contractId}`)
    },

    /** A page that was closed in the meantime opens nothing. */
    async openFile(contract: FileOwner) {
      this.setData({ opening: t(words.opening) })
      try {
        await openAgreementFile(contract, {
          onPart: (at) => {
            this.setData({ opening: t(words.openingPart, at) })
          },
          isWanted: () => !isClosed(this),
        })
      } finally {
        this.setData({ opening: '' })
      }
    },
  },
})
