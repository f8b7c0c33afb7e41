import { Refusal } from '../refusal'
import { canonicalJson } from './canonical-json'
import { advance, type ContractStatus } from './contract-life'
import { linkHash, type Hash, type Link } from './evidence-chain'

export type Stroke = readonly (readonly [number, number])[]

/** What the worker did on the phone: the text that was shown, how long it was read, and the drawn lines. */
export interface SigningAct {
  textSha256: string
  readMilliseconds: number
  strokes: readonly Stroke[]
}
export interface OfferedAgreement {
  status: ContractStatus
  textSha256: string
  signBy: Date
}

/** What can happen to a contract, as its chain of evidence names it. */
export type ContractEventName =
  ContractStatusEvent | ReadingEvent | 'intent' | 'signature' | 'extension-asked' | 'extended' | 'reminded' | 'downloaded'
type ContractStatusEvent =
  'sent' | 'opened' | 'signed' | 'completed' | 'declined' | 'withdrawn' | 'expired' | 'superseded' | 'ended'
type ReadingEvent = 'read' | 'questions'

/** One thing that happened to a contract. `actor` is a worker's number or a member's id, never a name. */
export interface ContractEvent {
  contractId: string
  seq: number
  event: ContractEventName
  at: Date
  actor: string
  data: Record<string, string | number | boolean>
}

const SHORTEST_READ_MS = 3000
/** Of the pad's ten thousand units: a dot, a tick or a straight line is no signature. */
const SMALLEST_WIDTH = 1500
const SMALLEST_HEIGHT = 800
const SHORTEST_LINE = 4000

/**
 * Refuses with what the contract's life says to signing, and with AGREEMENT_EXPIRED, AGREEMENT_TEXT_CHANGED, TEXT_NOT_READ or
 * SIGNATURE_TOO_SMALL.
 */
export function requireSignable(agreement: OfferedAgreement, act: SigningAct, at: Date): void {
  requireOpenToSign(agreement, at)
  if (agreement.textSha256 !== act.textSha256) throw new Refusal('AGREEMENT_TEXT_CHANGED')
  if (act.readMilliseconds < SHORTEST_READ_MS) throw new Refusal('TEXT_NOT_READ', { milliseconds: SHORTEST_READ_MS })
  if (isTooSmall(act.strokes)) throw new Refusal('SIGNATURE_TOO_SMALL')
}

/** Whether it may be signed at that moment: refuses with what the contract's life says, and with AGREEMENT_EXPIRED. */
export function requireOpenToSign({ status, signBy }: Pick<OfferedAgreement, 'status' | 'signBy'>, at: Date): void {
  advance(status, 'sign')
  if (at > signBy) throw new Refusal('AGREEMENT_EXPIRED')
}

/** SHA-256 of the drawn lines. */
export function strokesSha256(strokes: readonly Stroke[], hash: Hash): string {
  return hash(canonicalJson(strokes))
}

/** Chains an event to the one before it. */
export function linkEvent(previousHash: string, event: ContractEvent, hash: Hash): Link & { record: ContractEvent } {
  return { record: event, previousHash, hash: linkHash(previousHash, event, hash) }
}

function isTooSmall(strokes: readonly Stroke[]): boolean {
  const points = strokes.flat()
  const width = extent(points.map(([x]) => x))
  const height = extent(points.map(([, y]) => y))
  return width < SMALLEST_WIDTH || height < SMALLEST_HEIGHT || lineLength(strokes) < SHORTEST_LINE
}

function extent(values: readonly number[]): number {
  return (
    values.reduce((most, value) => Math.max(most, value), 0) - values.reduce((least, value) => Math.min(least, value), Infinity)
  )
}

function lineLength(strokes: readonly Stroke[]): number {
  return strokes.reduce((total, stroke) => total + strokeLength(stroke), 0)
}

function strokeLength(stroke: Stroke): number {
  return stroke.reduce((length, [x, y], index) => {
    const [fromX, fromY] = stroke[index - 1] ?? [x, y]
    return length + Math.hypot(x - fromX, y - fromY)
  }, 0)
}
