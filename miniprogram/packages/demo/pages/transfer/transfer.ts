import { transferWords as words } from '../../utils/words'
import { t } from '../../../../i18n/index'
import { goBack } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { decideConfirmation, readConfirmation, type Confirmation } from '../../utils/confirmations'
import { given, leaveWith, standInLifetimes } from '../../utils/stand-in'

const start: { packageInfo: string; transfer: Confirmation | null; label: string } = {
  packageInfo: '',
  transfer: null,
  label: '',
}

/** Stands in for wx.requestMerchantTransfer: the receiver confirms, or does not. */
Component({
  behaviors: [pageBehavior(words)],
  data: start,
  lifetimes: standInLifetimes,
  methods: {
    async load(query: PageQuery): Promise<'done'> {
      const packageInfo = given(query, 'package')
      const transfer = await readConfirmation(packageInfo)
      const label = transfer.isOpen ? t(words.confirm, { amount: transfer.amount }) : t(words.goBack)
      this.setData({ packageInfo, transfer, label })
      return 'done'
    },

    async onActionTap() {
      if (this.data.transfer?.isOpen) await this.decide('confirm')
      else await goBack()
    },

    async onNotNowTap() {
      await this.decide('decline')
    },

    async decide(decision: 'confirm' | 'decline') {
      await this.attempt(decision, async () => {
        await leaveWith(this, await decideConfirmation(this.data.packageInfo, decision))
      })
    },
  },
})
