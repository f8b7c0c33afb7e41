import { templatesWords as words } from '../../../../i18n/template'
import { listTemplates } from '../../../../services/template'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { kindRow, type KindRow } from './view'

type TapOf<Dataset extends Record<string, unknown>> = WechatMiniprogram.BaseEvent<Record<string, unknown>, Dataset>

const template = '/packages/employer/pages/template/template'

Component({
  behaviors: [pageBehavior(words)],
  data: { rows: [] as KindRow[] },
  methods: {
    async load(): Promise<'done'> {
      this.setData({ rows: (await listTemplates()).map(kindRow) })
      return 'done'
    },

    async onKindTap({ currentTarget }: TapOf<{ kind: string }>) {
      await openPage(`${template}?kind=${currentTarget.dataset.kind}`)
    },
  },
})
