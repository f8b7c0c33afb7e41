import type { DeskOrder, PhoneForTests } from '../protocol'
import { counters } from './counters/counters'
import type { Device } from './device'
import { onDeskOrder, tellDesk } from './frame/desk-link'
import { faults, onFault } from './frame/faults'
import { restart } from './frame/restart'
import { showTimeAhead } from './frame/status-bar'
import { enterApp, pickUpAgain } from './router/app-life'
import { calls } from './wx/calls'

declare global {
  interface Window {
    phone: PhoneForTests
  }
}

const countersEveryMs = 1000

/** `window.phone` for tests, and the same by messages for the desk, which also gets the news. */
export function answerDeskAndTests(device: Device): void {
  const change: PhoneForTests['change'] = (part) => {
    device.change(part)
  }
  window.phone = { device: () => device.now, change, open: enterApp, faults, counters, calls }
  onDeskOrder((order) => {
    obey(order, change)
  })
  onFault((fault) => {
    tellDesk({ from: 'phone', kind: 'fault', fault })
  })
  tellDesk({ from: 'phone', kind: 'ready', device: device.now })
  if (window.parent !== window) setInterval(tellCounters, countersEveryMs)
}

function obey(order: DeskOrder, change: PhoneForTests['change']): void {
  switch (order.kind) {
    case 'device':
      change(order.change)
      return
    case 'open':
      enterApp(order.page, order.scene)
      return
    case 'wake':
      pickUpAgain()
      return
    case 'clock':
      showTimeAhead(order.offsetMs)
      return
    case 'restart':
      restart()
  }
}

let told = ''

function tellCounters(): void {
  const now = counters()
  const text = JSON.stringify(now)
  if (text === told) return
  told = text
  tellDesk({ from: 'phone', kind: 'counters', counters: now })
}
