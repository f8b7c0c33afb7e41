import { isIntact } from '../../../cloudfunctions/shared/domain/evidence-chain'
import { sha256 } from '../../../cloudfunctions/shared/sha256'
import type { Books, Issued, KeptContract, KeptEvent } from './books'
import type { Cast } from './people'

/** What is wrong with the agreements of an employer at any moment, in words; nothing when all is right. */
export function violations(books: Books, told: Cast['told']): string[] {
  return [
    ...books.contracts.flatMap((contract) => ofContract(contract, books)),
    ...unrecorded(books),
    ...lost(books, told),
    ...crowded(books),
  ]
}

function ofContract(contract: KeptContract, { contracts, issued }: Books): string[] {
  return [
    ...(isIntact(contract.events.map(linkOf(contract)), sha256) ? [] : ['the chain is broken']),
    ...twoStates(contract),
    ...wrongFiles(contract),
    ...wrongCertificates(contract, issued),
    ...wrongEnd(contract, contracts),
    ...toldTwice(contract),
  ].map((what) => `${contract.purpose} ${contract.contractId}: ${what}`)
}

function linkOf({ contractId }: KeptContract) {
  return ({ previousHash, hash, ...record }: KeptEvent) => ({ record: { contractId, ...record }, previousHash, hash })
}

const statusAfter: Readonly<Record<string, KeptContract['status']>> = {
  sent: 'sent',
  opened: 'viewed',
  signed: 'signed',
  completed: 'completed',
  declined: 'declined',
  withdrawn: 'withdrawn',
  expired: 'expired',
  superseded: 'superseded',
  ended: 'terminated',
}

/** The status that the events tell of, one after the other. */
export function statusOf(events: readonly Pick<KeptEvent, 'event'>[]): string {
  return events.reduce((status, { event }) => {
    if (event === 'extended' && status === 'expired') return 'sent'
    return statusAfter[event] ?? status
  }, 'none')
}

/** Status, columns and events say the same. */
function twoStates({ status, isSigned, isCompleted, isClosed, events }: KeptContract): string[] {
  const happened = (name: string): boolean => events.some(({ event }) => event === name)
  const told = statusOf(events)
  return [
    ...(told === status ? [] : [`it is ${status}, and its events say ${told}`]),
    ...(happened('signed') === isSigned ? [] : ['it is signed in one place and not in another']),
    ...(happened('completed') === isCompleted ? [] : ['it is completed in one place and not in another']),
    ...(['withdrawn', 'expired', 'terminated', 'superseded'].includes(status) === isClosed ? [] : ['it is closed and open']),
    ...['signed', 'completed', 'declined', 'withdrawn'].flatMap((name) =>
      events.filter(({ event }) => event === name).length > 1 ? [`it was ${name} twice`] : [],
    ),
  ]
}

/** A revision is there when what makes it has happened, with the hash that its event and its bytes have. */
function wrongFiles({ events, documents }: KeptContract): string[] {
  const hashOf = (name: string): unknown => events.find(({ event }) => event === name)?.data['documentSha256']
  return ([2, 3] as const).flatMap((revision) => {
    const file = documents.find((document) => document.revision === revision)
    const expected = hashOf(revision === 2 ? 'signed' : 'completed')
    if (file?.sha256 !== expected) return [`revision ${String(revision)} is not the file of its event`]
    return file === undefined || file.sha256 === file.ofBytes ? [] : [`revision ${String(revision)} has other bytes`]
  })
}

/** A signature has the certificate that the authority made for the key that was written down just before. */
function wrongCertificates({ events }: KeptContract, issued: readonly Issued[]): string[] {
  return events.flatMap(({ event, data, seq }) => {
    if (event !== 'signed' && event !== 'completed') return []
    const certificate = issued.find(({ serial }) => serial === data['certificateSerial'])
    const keys = events
      .filter((other) => other.seq < seq && other.event === 'signature')
      .map((other) => other.data['publicKeySha256'])
    return certificate !== undefined && keys.includes(certificate.key) ? [] : [`${event} with a certificate of no key of its own`]
  })
}

/** What is ended was ended by an agreement that both have signed; what is superseded, by a newer one that was sent for it. */
function wrongEnd({ contractId, status, isSigned }: KeptContract, contracts: readonly KeptContract[]): string[] {
  const next = contracts.filter(({ previous }) => previous === contractId)
  if (status === 'terminated')
    return next.some((other) => other.purpose === 'end' && other.isSigned && other.isCompleted) ? [] : ['it ended by nobody']
  if (status !== 'superseded' || !isSigned) return []
  return next.some((other) => other.purpose === 'renew' && other.isSigned) ? [] : ['it was superseded by nothing that is signed']
}

function toldTwice({ messages }: KeptContract): string[] {
  const once = ['AGREEMENT_SIGNED', 'AGREEMENT_COMPLETED', 'AGREEMENT_WITHDRAWN', 'AGREEMENT_CHANGED']
  return once.filter((kind) => messages.filter((other) => other === kind).length > 1).map((kind) => `${kind} was told twice`)
}

/** No certificate without its event. */
function unrecorded({ issued, recordedKeys }: Books): string[] {
  const recorded = new Set(recordedKeys)
  return issued.filter(({ key }) => !recorded.has(key)).map(({ serial }) => `a certificate has no event: ${serial}`)
}

/** What an answer has called signed or completed is so for ever. */
function lost({ contracts }: Books, { signed, completed }: Cast['told']): string[] {
  const lacks = (ids: ReadonlySet<string>, has: (contract: KeptContract) => boolean): KeptContract[] =>
    contracts.filter((contract) => ids.has(contract.contractId) && !has(contract))
  return [
    ...lacks(signed, ({ isSigned }) => isSigned).map(({ contractId }) => `told to be signed, and it is not: ${contractId}`),
    ...lacks(completed, ({ isCompleted }) => isCompleted).map(
      ({ contractId }) => `told to be completed, and it is not: ${contractId}`,
    ),
  ]
}

/** One governs and one waits, at most. */
function crowded({ contracts }: Books): string[] {
  const count = (wanted: (contract: KeptContract) => boolean): number => contracts.filter(wanted).length
  const governing = count(({ status, purpose }) => purpose !== 'end' && (status === 'signed' || status === 'completed'))
  const waiting = count(({ status }) => status === 'sent' || status === 'viewed' || status === 'expired')
  return [...(governing > 1 ? ['two agreements govern'] : []), ...(waiting > 1 ? ['two agreements wait'] : [])]
}
