import { duration } from '../../../../utils/format'
import { serverNow } from '../../../../utils/server-clock'

const minuteMilliseconds = 60_000
const timers = new WeakMap<object, number>()

/** How long it is until an instant (ISO), in whole minutes; says `over` when it has come. It rests while its page is hidden. */
Component({
  properties: {
    until: { type: String, value: '' },
  },
  data: { left: '' },
  observers: {
    until() {
      this.look()
    },
  },
  lifetimes: {
    attached() {
      this.start()
    },
    detached() {
      this.stop()
    },
  },
  pageLifetimes: {
    show() {
      this.start()
    },
    hide() {
      this.stop()
    },
  },
  methods: {
    start() {
      this.stop()
      timers.set(
        this,
        setInterval(() => {
          this.look()
        }, minuteMilliseconds),
      )
      this.look()
    },

    stop() {
      const timer = timers.get(this)
      if (timer !== undefined) clearInterval(timer)
      timers.delete(this)
    },

    look() {
      if (this.data.until === '') return
      const minutes = Math.ceil((Date.parse(this.data.until) - serverNow()) / minuteMilliseconds)
      this.setData({ left: duration(Math.max(0, minutes)) })
      if (minutes > 0) return
      this.stop()
      this.triggerEvent('over')
    },
  },
})
