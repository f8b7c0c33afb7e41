import { common } from '../../i18n/common'
import { t } from '../../i18n/index'

/**
 * The one thing to do now: what, why, how long, one button (says `go`). Without a `label` someone else must act, and the
 * panel says so in its own tone.
 */
Component({
  properties: {
    what: { type: String, value: '' },
    why: { type: String, value: '' },
    time: { type: String, value: '' },
    label: { type: String, value: '' },
    busy: { type: Boolean, value: false },
  },
  data: { duration: '' },
  observers: {
    time(time: string) {
      this.setData({ duration: time === '' ? '' : t(common.duration, { time }) })
    },
  },
  methods: {
    onGoTap() {
      this.triggerEvent('go')
    },
  },
})
