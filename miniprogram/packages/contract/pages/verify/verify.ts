import { verifyWords as words } from '../../../../i18n/verify'
import { verifyDocument } from '../../../../services/evidence'
import { goBack } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { verdictView, type VerdictView } from '../../utils/verdict'

Component({
  behaviors: [pageBehavior(words)],
  data: { result: null as VerdictView | null },
  methods: {
    async load({ employerId = '', contractId = '' }: PageQuery): Promise<'done'> {
      this.setData({ result: verdictView(await verifyDocument({ employerId, contractId }), 'worker') })
      return 'done'
    },

    async onActionTap() {
      await goBack()
    },
  },
})
