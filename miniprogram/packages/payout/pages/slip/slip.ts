import { slipWords } from '../../../../i18n/payout'
import { getPaySlip } from '../../../../services/payout'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { cardForFriends } from '../../utils/share'
import { slipView, type SlipView } from './view'

const earnings = '/packages/payout/pages/earnings/earnings'
const confirm = '/packages/payout/pages/confirm/confirm'

Component({
  behaviors: [pageBehavior(slipWords)],
  data: { slip: null as SlipView | null, confirmUrl: '' },
  methods: {
    async load({ employerId = '', payoutId = '' }: PageQuery): Promise<'done'> {
      const slip = slipView(await getPaySlip({ employerId, payoutId }))
      this.setData({ slip, confirmUrl: `${confirm}?employerId=${employerId}&payoutId=${payoutId}` })
      return 'done'
    },

    async onActionTap() {
      await openPage(this.data.slip?.paid ? earnings : this.data.confirmUrl)
    },

    async onAgreementTap() {
      const url = this.data.slip?.agreement?.url
      if (url !== undefined) await openPage(url)
    },

    onShareAppMessage() {
      return cardForFriends()
    },
  },
})
