import { command, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import { notificationRequest } from './api'
import { insurer } from './insurer'
import { wechatPay } from './wechat-pay'

/** Each action is the last part of a webhook's address. The vendor's own signature is checked inside, before the body is parsed. */
export const actions = {
  'wechat-pay': command(notificationRequest, 'vendor', wechatPay),
  insurer: command(notificationRequest, 'vendor', insurer),
} satisfies Actions

export const main = entry(actions)
