import { verifyWords as words } from '../../../../i18n/verify'
import { verifyDocument } from '../../../../services/evidence'
import { goBack } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { verdictView, type VerdictView } from '../../utils/verdict'

Component({
  behaviors: [pageBehavior(words)],
  data: { result: null as VerdictView | null },
  methods: {
    /** Both sides of an agreement come here. */
    async load({ employerId = '', contractId = '', side }: PageQuery): Promise<'done'> {
      const reader = side === 'employer' ? 'employer' : 'worker'
      this.setData({ result: verdictView(await verifyDocument({ employerId, contractId }), reader) })
      return 'done'
    },

    async onActionTap() {
      await goBack()
    },
  },
})
