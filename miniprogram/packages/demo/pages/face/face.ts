import { faceWords as words } from '../../utils/words'
import { t } from '../../../../i18n/index'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import type { Choice } from '../../utils/choices'
import { faceChoices, finishFace, readFace } from '../../utils/faces'
import { given, leaveWith, standInLifetimes } from '../../utils/stand-in'

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
  lifetimes: standInLifetimes,
  methods: {
    async load(query: PageQuery): Promise<'done'> {
      const verifyId = given(query, 'verifyId')
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
        await leaveWith(this, await finishFace(verifyId, chosen))
      })
    },
  },
})
