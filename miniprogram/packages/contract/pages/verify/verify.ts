import { verifyWords as words } from '../../../../i18n/verify'
import { verifyDocument } from '../../../../services/contract'
import { goBack } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { verifyView, type VerifyView } from './view'

Component({
  behaviors: [pageBehavior(words)],
  data: { result: null as VerifyView | null },
  methods: {
    async load({ employerId = '', contractId = '' }: PageQuery): Promise<'done'> {
      this.setData({ result: verifyView(await verifyDocument({ employerId, contractId })) })
      return 'done'
    },

    async onActionTap() {
      await goBack()
    },
  },
})
