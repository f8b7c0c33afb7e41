import { button, element } from './element'
import { ask, type Stage } from './layer'
import { wholePage } from './page'
import { say, type Word } from './words'

/** A transfer as WeChat Pay's page shows it. */
export interface Bill {
  merchant: string
  fen: number
  remark: string
  /** ISO instant. */
  until: string
  /** The vendor's word; `UNKNOWN` if there is no such transfer. */
  state: string
}

const states: Readonly<Record<string, Word>> = {
  WAIT_USER_CONFIRM: 'payWaiting',
  TRANSFERING: 'payOnItsWay',
  SUCCESS: 'paySuccess',
  FAIL: 'payFailed',
  CANCELLED: 'payClosed',
  UNKNOWN: 'payUnknown',
}

/** WeChat Pay's page of a transfer that waits: whether the person receives it. */
export function askReceive(stage: Stage, bill: Bill): Promise<boolean> {
  return ask<boolean>(stage, (done) => page(stage, bill, { done, isOpen: true }), false)
}

/** The same page of a transfer that waits no longer, until the person leaves it. */
export function showBill(stage: Stage, bill: Bill): Promise<unknown> {
  return ask<boolean>(stage, (done) => page(stage, bill, { done, isOpen: false }), false)
}

function page(stage: Stage, bill: Bill, { done, isOpen }: { done: (received: boolean) => void; isOpen: boolean }): HTMLElement {
  const word = (name: Word): string => say(name, stage.device.now.language)
  const leave = (): void => {
    done(false)
  }
  const finish = (): void => {
    done(isOpen)
  }
  const action = button(word(isOpen ? 'payReceive' : 'done'), finish, {
    class: 'screen-button screen-button--main screen-button--wide',
  })
  action.dataset['first'] = ''
  const bottom = element('p', { class: 'screen-pay__small', text: word('payNoMoney') })
  return wholePage(
    stage,
    { title: word('payTitle'), kind: 'pay', leave },
    ...head(stage, bill),
    rows(stage, bill),
    action,
    bottom,
  )
}

function head({ device }: Stage, bill: Bill): HTMLElement[] {
  const { language } = device.now
  const state = states[bill.state] ?? 'payClosed'
  const mark = element('div', { class: `screen-pay__mark screen-pay__mark--${bill.state.toLowerCase()}`, 'aria-hidden': 'true' })
  const title = element('p', { class: 'screen-pay__state', role: 'status', text: say(state, language) })
  if (bill.state === 'UNKNOWN') return [mark, title]
  return [mark, title, element('p', { class: 'screen-pay__amount', text: yuan(bill.fen) })]
}

function rows({ device }: Stage, { merchant, remark, until, state }: Bill): HTMLElement | undefined {
  if (state === 'UNKNOWN') return undefined
  const { language } = device.now
  const list = element('dl', { class: 'screen-pay__rows' })
  const add = (label: string, value: string): void => {
    list.append(element('dt', { text: label }), element('dd', { text: value }))
  }
  add(language === 'en' ? 'From' : '付款方', merchant)
  add(say('payRemark', language), remark)
  if (state === 'WAIT_USER_CONFIRM') add(say('payUntil', language), timeInChina(until))
  return list
}

function yuan(fen: number): string {
  const text = (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')
  return `¥${text}`
}

/** WeChat Pay's clock is China's. */
function timeInChina(instant: string): string {
  const parts = {
    timeZone: 'Asia/Shanghai',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  } as const
  const time = new Date(instant)
  return Number.isNaN(time.getTime()) ? instant : new Intl.DateTimeFormat('zh-CN', parts).format(time)
}
