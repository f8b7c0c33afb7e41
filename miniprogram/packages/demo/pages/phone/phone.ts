import { phoneWords as words } from '../../utils/words'
import { goBack } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { answer, closed } from '../../utils/answer'
import { phoneCode } from '../../utils/phone-number'

/** Stands in for WeChat's sheet behind `open-type="getPhoneNumber"`: the person allows the number, or refuses. */
Component({
  behaviors: [pageBehavior(words)],
  lifetimes: {
    detached() {
      closed(this)
    },
  },
  methods: {
    async onAcceptTap() {
      await this.attempt('accept', async () => {
        answer(this, { code: await phoneCode() })
        await goBack()
      })
    },

    async onRefuseTap() {
      await goBack()
    },
  },
})
