import { faceWords as words } from '../../utils/words'
import { t } from '../../../../i18n/index'
import { goBack } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { answer, closed } from '../../utils/answer'
import type { Choice } from '../../utils/choices'
import { faceChoices, finishFace, readFace } from '../../utils/faces'

const start: { verifyId: string; who: string; chosen: string; choices: Choice[] } = {
  verifyId: '',
  who: '',
  chosen: '',
  choices: [],
}

/** Stands in for wx.requestFacialVerify: the person at the phone chooses how the check ends. */
Component({
  behaviors: [pageBehavior(words)],
  data: start,
  lifetimes: {
    detached() {
      closed(this)
    },
  },
  methods: {
    async load(query: PageQuery): Promise<'done'> {
      // WeChat hands an address on as it is written
      const verifyId = decodeURIComponent(query['verifyId'] ?? '')
      const { name, suggested } = await readFace(verifyId)
      this.setData({ verifyId, who: t(words.who, { name }), chosen: suggested, choices: faceChoices(suggested) })
      return 'done'
    },

    onChoose({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ chosen: detail.id, choices: faceChoices(detail.id) })
    },

    async onGoOnTap() {
      const { verifyId, chosen } = this.data
      await this.attempt(`finish ${chosen}`, async () => {
        answer(this, await finishFace(verifyId, chosen))
        await goBack()
      })
    },
  },
})
