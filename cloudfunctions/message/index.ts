import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import { listMessagesRequest, markReadRequest, recordSubscriptionRequest } from './api'
import { listMessages } from './list-messages'
import { markRead } from './mark-read'
import { recordSubscription } from './record-subscription'

/** An inbox belongs to a WeChat identity: workers and employers have one alike. */
export const actions = {
  'list-messages': query(listMessagesRequest, 'anyone', listMessages),
  'mark-read': command(markReadRequest, 'anyone', markRead),
  'record-subscription': command(recordSubscriptionRequest, 'anyone', recordSubscription),
} satisfies Actions

export const main = entry(actions)
