import { phoneWords as words } from '../../utils/words'
import { goBack } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { phoneCode } from '../../utils/phone-number'
import { leaveWith, standInLifetimes } from '../../utils/stand-in'

/** Stands in for WeChat's sheet behind `open-type="getPhoneNumber"`: the person allows the number, or refuses. */
Component({
  behaviors: [pageBehavior(words)],
  lifetimes: standInLifetimes,
  methods: {
    async onAcceptTap() {
      await this.attempt('accept', async () => {
        await leaveWith(this, { code: await phoneCode() })
      })
    },

    async onRefuseTap() {
      await goBack()
    },
  },
})
