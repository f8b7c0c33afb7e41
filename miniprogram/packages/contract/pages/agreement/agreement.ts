import { agreementWords as words } from '../../../../i18n/contract'
import { endWords, standingWords } from '../../../../i18n/agreements'
import { t } from '../../../../i18n/index'
import { askForTime, proposeEnding } from '../../../../services/agreements'
import { loadPack, openAgreementFile, sharePack, type FileOwner, type PackFile } from '../../../../services/agreement-file'
import { declineAgreement, openAgreement, type Agreement, type DeclineReason } from '../../../../services/contract'
import { speak, type Speech } from '../../../../services/speech'
import { askFirst } from '../../../../utils/ask-first'
import { isClosed } from '../../../../utils/closed-pages'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { serverNow } from '../../../../utils/server-clock'
import { readOn, stepUrl, type Reading } from '../../utils/reading'
import { dayWords, lastDays } from '../../utils/standing'
import { agreementView, type AgreementView } from './view'

const home = '/pages/home/home'
const self = '/packages/contract/pages/agreement/agreement'
const verify = '/packages/contract/pages/verify/verify'

/** Which text is being read, of which application, and since when. */
interface Opened {
  application: { employerId: string; applicationId: string }
  reading: Reading
  contract: FileOwner
}
const opened = new WeakMap<object, Opened>()
const speeches = new WeakMap<object, Speech>()
/** What was loaded and is still to be sent: WeChat may want a tap of its own for that. */
const packs = new WeakMap<object, PackFile>()

Component({
  behaviors: [pageBehavior(words)],
  data: {
    agreement: null as AgreementView | null,
    /** The part that is read aloud, and the last one that could not be. */
    speaking: '',
    unspoken: '',
    /** How far the signed file has come; empty when it is not being opened. */
    opening: '',
    /** What a tap on the evidence pack does next, or how far it has come; empty before the first. */
    pack: '',
    /** The days between which the last one of an ended agreement may be. */
    firstDay: '',
    lastDay: '',
  },
  lifetimes: {
    detached() {
      speeches.get(this)?.stop()
    },
  },
  methods: {
    onHide() {
      speeches.get(this)?.stop()
    },

    async load({ employerId = '', applicationId = '', contractId }: PageQuery): Promise<'done'> {
      const application = { employerId, applicationId }
      this.show(await openAgreement({ ...application, ...(contractId && { contractId }) }), application)
      return 'done'
    },

    /** The reading begins with the first frame that has the text in it. */
    show(agreement: Agreement, application: Opened['application']) {
      const { employerId, contractId } = agreement
      const contract = { employerId, contractId }
      this.setData({ agreement: agreementView(agreement), owner: contract, ...lastDays(serverNow()) })
      opened.set(this, { application, contract, reading: readOn(opened.get(this)?.reading, agreement, Date.now()) })
    },

    /** One part at a time; a second tap on it stops it. A voice that does not come hides nothing. */
    async onListen({ detail }: WechatMiniprogram.CustomEvent<{ part: string }>) {
      const contract = opened.get(this)?.contract
      const isStop = this.data.speaking === detail.part
      speeches.get(this)?.stop()
      if (!contract || isStop) return
      const speech = speak(contract, detail.part)
      speeches.set(this, speech)
      this.setData({ speaking: detail.part, unspoken: '' })
      const ending = await speech.ended
      if (speeches.get(this) === speech) this.setData({ speaking: '', unspoken: ending === 'failed' ? detail.part : '' })
    },

    /** How far somebody has read is told, and asked of nobody. */
    onReachBottom() {
      const open = opened.get(this)
      if (open) opened.set(this, { ...open, reading: { ...open.reading, toEnd: true } })
    },

    async onActionTap() {
      const open = opened.get(this)
      const { wayOn = home, act = '' } = this.data.agreement ?? {}
      if (act) await this.doAct(act)
      else if (!open || wayOn) await openPage(wayOn || home)
      else await openPage(stepUrl('questions', { ...open.application, contractId: open.contract.contractId }, open.reading))
    },

    async onDecline({ detail }: WechatMiniprogram.CustomEvent<{ reason: DeclineReason }>) {
      const contract = opened.get(this)?.contract
      if (!contract || !(await askFirst(this.data.agreement?.declineAsk ?? '', t(words.declineVerb)))) return
      const { reason } = detail
      // another reason is another intent, with a key of its own
      await this.attempt(`decline ${reason}`, async (key) => {
        await declineAgreement({ ...contract, reason }, key)
        void wx.showToast({ title: t(words.declineDone), icon: 'none' })
        await openPage(this.data.agreement?.afterDecline ?? home)
      })
    },

    async onStandingAct({ detail }: WechatMiniprogram.CustomEvent<{ act: 'ask-time' | 'newer' }>) {
      await this.doAct(detail.act)
    },

    async doAct(act: 'ask-time' | 'newer') {
      const open = opened.get(this)
      if (!open) return
      const { employerId, applicationId } = open.application
      if (act === 'newer') await openPage(`${self}?employerId=${employerId}&applicationId=${applicationId}`)
      else await this.attempt('ask-time', (key) => this.askForTime(open.contract, key))
    },

    async askForTime(contract: FileOwner, key: string) {
      await askForTime(contract, key)
      void wx.showToast({ title: t(standingWords.askedDone), icon: 'none' })
      await this.refresh()
    },

    async onEnd({ detail: { lastDay } }: WechatMiniprogram.CustomEvent<{ lastDay: string }>) {
      const contract = opened.get(this)?.contract
      if (!contract || !(await askFirst(t(endWords.ask, { day: dayWords(lastDay) }), t(endWords.verb)))) return
      // another day is another intent, with a key of its own
      await this.attempt(`end ${lastDay}`, async (key) => {
        const { employerId, applicationId, contractId } = await proposeEnding({ ...contract, lastDay }, key)
        await openPage(`${self}?employerId=${employerId}&applicationId=${applicationId}&contractId=${contractId}`)
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

    async onPackTap() {
      const contract = opened.get(this)?.contract
      if (contract) await this.attempt('pack', () => this.sendPack(contract))
    },

    async sendPack(contract: FileOwner) {
      const pack = packs.get(this) ?? (await this.fetchPack(contract))
      if (!pack || isClosed(this)) return
      packs.set(this, pack)
      const isSent = await sharePack(pack)
      // what happens to the agreement from now on belongs into the next one
      if (isSent) packs.delete(this)
      this.setData({ pack: isSent ? '' : t(words.packReady) })
    },

    async fetchPack(contract: FileOwner) {
      try {
        this.setData({ pack: t(words.opening) })
        const onPart = (at: { part: number; parts: number }): void => {
          this.setData({ pack: t(words.openingPart, at) })
        }
        return await loadPack(contract, { onPart, isWanted: () => !isClosed(this) })
      } finally {
        this.setData({ pack: '' })
      }
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
