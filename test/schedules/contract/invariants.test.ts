import { genesis, linkHash } from '../../../cloudfunctions/shared/domain/evidence-chain'
import { sha256 } from '../../../cloudfunctions/shared/sha256'
import type { Books, KeptContract, KeptEvent } from './books'
import { statusOf, violations } from './invariants'

const at = new Date('2026-03-02T09:00:00+08:00')
const file = { sha256: 'f2', ofBytes: 'f2' }
const told = { signed: new Set<string>(), completed: new Set<string>() }

type Happened = [event: string, data?: Record<string, unknown>]

/** Chained as the store does. */
function chained(contractId: string, happened: readonly Happened[]): KeptEvent[] {
  let previousHash = genesis
  return happened.map(([event, data = {}], index) => {
    const record = { seq: index + 1, event, at, actor: 'WK1', data }
    const hash = linkHash(previousHash, { contractId, ...record }, sha256)
    const link = { ...record, previousHash, hash }
    previousHash = hash
    return link
  })
}

const signing: Happened[] = [
  ['sent'],
  ['opened'],
  ['signature', { publicKeySha256: 'key' }],
  ['signed', { certificateSerial: '01', documentSha256: 'f2' }],
]

function aContract(change: Partial<KeptContract> = {}, happened: readonly Happened[] = signing): KeptContract {
  const contractId = change.contractId ?? 'c1'
  const states = { status: 'signed', isSigned: true, isCompleted: false, isClosed: false } as const
  const papers = { documents: [{ revision: 2, ...file }], messages: ['AGREEMENT_SIGNED'] }
  return { contractId, purpose: 'start', previous: null, ...states, ...papers, events: chained(contractId, happened), ...change }
}
const issued = [{ serial: '01', key: 'key' }]
const books = (...contracts: KeptContract[]): Books => ({ contracts, issued, recordedKeys: ['key'] })

it('finds nothing wrong in sound books', () => {
  expect(violations(books(aContract()), told)).toEqual([])
  expect(violations({ contracts: [], issued: [], recordedKeys: [] }, told)).toEqual([])
})

const [, , ...unsigned] = [...signing].reverse()
const forged = aContract().events.map((event) => ({ ...event, actor: 'WK2' }))
it.each<[string, Books]>([
  ['a status that its events do not tell of', books(aContract({ status: 'viewed' }))],
  ['a signature in a column alone', books(aContract({ status: 'viewed' }, unsigned.reverse()))],
  ['an open contract with a closing time', books(aContract({ isClosed: true }))],
  ['a chain with another actor', books(aContract({ events: forged }))],
  ['a signed contract without its file', books(aContract({ documents: [] }))],
  ['a file with other bytes', books(aContract({ documents: [{ revision: 2, sha256: 'f2', ofBytes: 'other' }] }))],
  ['a file of the employer before the employer has signed', books(aContract({ documents: [{ revision: 3, ...file }] }))],
  ['a contract that was signed twice', books(aContract({}, [...signing, ...signing.slice(3)]))],
  ['a certificate that the authority never issued', { ...books(aContract()), issued: [] }],
  ['a certificate of another key', { ...books(aContract()), issued: [{ serial: '01', key: 'other' }], recordedKeys: ['other'] }],
  ['a certificate without an event', { ...books(aContract()), recordedKeys: [] }],
  ['a message that came twice', books(aContract({ messages: ['AGREEMENT_SIGNED', 'AGREEMENT_SIGNED'] }))],
  ['two that govern', books(aContract(), aContract({ contractId: 'c2', purpose: 'renew', previous: 'c1' }))],
  ['an end by nobody', books(aContract({ status: 'terminated', isClosed: true }, [...signing, ['ended']]))],
  ['a newer one that nobody signed', books(aContract({ status: 'superseded', isClosed: true }, [...signing, ['superseded']]))],
])('finds %s', (_, wrong) => {
  expect(violations(wrong, told)).not.toEqual([])
})

it('finds a contract that was told to be signed or completed and is not', () => {
  const waiting = aContract({ status: 'viewed', isSigned: false, documents: [] }, [['sent'], ['opened']])
  expect(violations(books(waiting), { ...told, signed: new Set(['c1']) })).toHaveLength(1)
  expect(violations(books(aContract()), { ...told, completed: new Set(['c1']) })).toHaveLength(1)
})

it('reads the status from what happened', () => {
  const of = (...events: string[]): string => statusOf(events.map((event) => ({ event })))
  expect(of('sent', 'opened', 'questions', 'intent')).toBe('viewed')
  expect(of('sent', 'opened', 'expired', 'extension-asked', 'extended')).toBe('sent')
  expect(of('sent', 'opened', 'extended')).toBe('viewed')
  expect(of('sent', 'opened', 'signed', 'completed', 'downloaded', 'ended')).toBe('terminated')
})
