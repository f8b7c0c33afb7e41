import { randomUUID } from 'node:crypto'
import type { Section } from '../../settings'
import { VendorError } from '../../vendor-error'
import { readAnswer, type HttpAnswer } from '../http'
import { exchange } from './exchange'
import { coverOf, errorReply, policyReply, quoteReply, type CoverAnswer } from './wire'

export type { CoverAnswer } from './wire'

export interface QuoteWish {
  planCode: string
  /** 1 (safest) to 6. */
  occupationClass: number
  /** `YYYY-MM-DD`. */
  birthDate: string
  from: Date
  to: Date
}

export interface CoverOrder {
  quoteId: string
  /** Our number, 6 to 64 of `0-9A-Za-z_-`: stored before the first call, and the way back to a lost answer. */
  orderNo: string
  name: string
  idNumber: string
  birthDate: string
  from: Date
  to: Date
  /** Stored with the order: the same key and the same order give the same answer. */
  idempotencyKey: string
}

/** A price for one person and one window; it ends after half an hour. Throws `VendorError`; a refusal carries the insurer's code. */
export async function requestQuote(
  section: Section<'insurer'>,
  { planCode, occupationClass, birthDate, from, to }: QuoteWish,
): Promise<{ quoteId: string; premiumFen: number; sumInsuredFen: number }> {
  const body = { plan: planCode, occupationClass, birthDate, coverFrom: from.toISOString(), coverTo: to.toISOString() }
  // a quote that is asked for twice costs nothing, so its key is not kept
  const answer = await exchange(section, { method: 'POST', path: '/v1/quotes', body, idempotencyKey: randomUUID() })
  if (answer.status !== 201) throw failureOf(answer)
  const { quoteId, premiumFen, sumInsuredFen } = readAnswer('insurer', quoteReply, answer.text)
  return { quoteId, premiumFen, sumInsuredFen }
}

/**
 * Turns a quote into cover. The beneficiaries are the legal heirs: an employer may not be one. Throws `VendorError`; when its
 * outcome is unknown, `findCover` tells.
 */
export async function bindCover(section: Section<'insurer'>, order: CoverOrder): Promise<CoverAnswer> {
  const body = {
    quoteId: order.quoteId,
    orderNo: order.orderNo,
    insured: { name: order.name, idNumber: order.idNumber, birthDate: order.birthDate },
    beneficiary: { kind: 'LEGAL_HEIRS' },
    coverFrom: order.from.toISOString(),
    coverTo: order.to.toISOString(),
  }
  const { idempotencyKey } = order
  const answer = await exchange(section, { method: 'POST', path: '/v1/policies', body, idempotencyKey })
  if (answer.status === 201) return readCover(answer, order.orderNo)
  const code = codeOf(answer)
  if (answer.status === 422 || code === 'DUPLICATE_COVER') return { status: 'refused', code }
  throw failureOf(answer)
}

/** What became of an order; `undefined` when the insurer never bound it. Throws `VendorError`. */
export async function findCover(section: Section<'insurer'>, orderNo: string): Promise<CoverAnswer | undefined> {
  const path = `/v1/policies/by-order/${encodeURIComponent(orderNo)}`
  const answer = await exchange(section, { method: 'GET', path })
  if (answer.status === 200) return readCover(answer, orderNo)
  if (answer.status === 404 && codeOf(answer) === 'POLICY_NOT_FOUND') return undefined
  throw failureOf(answer)
}

function readCover({ text }: HttpAnswer, orderNo: string): CoverAnswer {
  const policy = readAnswer('insurer', policyReply, text)
  if (policy.orderNo === orderNo) return coverOf(policy)
  throw new VendorError('insurer', { code: 'ANSWER_OF_ANOTHER_ORDER', retryable: true, outcomeUnknown: true })
}

function codeOf({ text }: HttpAnswer): string {
  return readAnswer('insurer', errorReply, text).error.code
}

/** A conflict says that an earlier call has left something behind; above 500 nobody knows. */
function failureOf(answer: HttpAnswer): VendorError {
  const { status } = answer
  return new VendorError('insurer', {
    code: codeOf(answer),
    retryable: status >= 500,
    outcomeUnknown: status >= 500 || status === 409,
  })
}
