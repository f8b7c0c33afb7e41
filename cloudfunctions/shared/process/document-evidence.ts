import type { Context } from '../context'
import type { DocumentEvidence } from '../document/make-agreement'
import { payZone } from '../domain/calendar'
import { contractCode } from '../domain/contract-code'
import { genesis } from '../domain/evidence-chain'
import { wallClockAt } from '../domain/zone'
import { listContractEvents, type ChainedEvent, type ContractKey } from '../store/contract-proof'

/** What can happen before the first signature; whatever else there is belongs to the chain and not on a page for people. */
const words: Readonly<Record<string, string>> = {
  sent: '用工单位发出协议',
  opened: '劳动者打开协议',
  read: '劳动者读完全文',
  questions: '劳动者答完关于协议的问题',
  intent: '劳动者确认要签',
  reminded: '提醒劳动者签',
  expired: '签署的期限过了',
  'extension-asked': '劳动者请求多给些时间',
  extended: '用工单位延长了签署的期限',
}

/** What the last page of an agreement's file says, as things stand now: it is asked for right before the worker's signature. */
export async function documentEvidence(
  { db, settings }: Pick<Context, 'db' | 'settings'>,
  { employerId, contractId, textSha256 }: ContractKey & { textSha256: string },
): Promise<DocumentEvidence> {
  const events = await listContractEvents(db, { employerId, contractId })
  const code = contractCode({ employerId, contractId }, textSha256)
  const verifyUrl = `${settings.verifyPage().VERIFY_URL}?d=${code}`
  const headSha256 = events.at(-1)?.hash ?? genesis
  return { happenings: events.flatMap(happening), headSha256, textSha256, code, verifyUrl }
}

function happening({ record: { event, at } }: ChainedEvent): DocumentEvidence['happenings'] {
  const what = words[event]
  return what === undefined ? [] : [{ what, at: wallClockAt(at, payZone).replace('T', ' ') }]
}
