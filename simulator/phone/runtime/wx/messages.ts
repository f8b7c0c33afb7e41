import { askEmployment, askSubscriptions } from '../screens/subscribe'
import { ApiFailure } from './api'
import { appName, openidOf } from './app'
import type { Around } from './around'
import { both, callbacksOnly, type Subject } from './member'
import { askMock } from './mock-door'
import { notInDevTools } from './devtools'

interface Templates {
  tmplIds: string[]
}

/** WeChat's own limit. */
const mostTemplates = 3

/** What a person allows to be sent to them. Their answer goes to the mock weixin, which sends only what was accepted. */
export function messages(around: Around): Subject {
  const tmplIds = { needs: { tmplIds: 'Array' } } as const
  return {
    requestSubscribeMessage: both(({ tmplIds: ids }: Templates) => subscribe(around, ids), tmplIds),
    bindEmployeeRelation: callbacksOnly(({ tmplIds: ids }: Templates) => bind(around, ids), { ...tmplIds, host: 'wechat' }),
  }
}

async function subscribe(around: Around, ids: readonly string[]): Promise<Record<string, 'accept' | 'reject'>> {
  if (ids.length === 0) throw new ApiFailure('TmplIds can’t be empty', { errCode: 10001 })
  if (ids.length > mostTemplates) throw new ApiFailure('Templates count out of max bounds', { errCode: 20003 })
  const accepted = await askSubscriptions(around, appName(around), ids)
  await tell(around, ids, accepted)
  return Object.fromEntries(ids.map((id) => [id, accepted.has(id) ? 'accept' : 'reject']))
}

async function bind(around: Around, ids: readonly string[]): Promise<void> {
  notInDevTools(around)
  const isBound = await askEmployment(around, appName(around), ids)
  await tell(around, ids, new Set(isBound ? ids : []))
  if (!isBound) throw new ApiFailure('cancel')
}

async function tell(around: Around, ids: readonly string[], accepted: ReadonlySet<string>): Promise<void> {
  const { persona } = around.device.now
  if (persona === '') return
  for (const id of ids) {
    const answer = { openid: openidOf(persona), template_id: id, accept: accepted.has(id) }
    await askMock(around, 'weixin', { path: 'subscriptions', body: answer })
  }
}
