import * as v from 'valibot'
import { InsurerError } from './errors'

/** RFC 3339 with an offset, to the second or finer; becomes a Date. */
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/),
  v.check((text) => isRealDate(text.slice(0, 10)) && Number.isFinite(Date.parse(text)), 'is not an instant'),
  v.transform((text) => new Date(text)),
)
const birthDate = v.pipe(v.string(), v.isoDate(), v.check(isRealDate, 'is not a date'))
const text = (maximum: number): v.GenericSchema<string> => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maximum))

const quoteRequest = v.strictObject({
  plan: text(32),
  occupationClass: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  trade: v.optional(text(32)),
  birthDate,
  coverFrom: instant,
  coverTo: instant,
})

const bindRequest = v.strictObject({
  quoteId: v.pipe(v.string(), v.uuid()),
  orderNo: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{6,64}$/)),
  insured: v.strictObject({ name: text(64), idNumber: text(18), birthDate }),
  beneficiary: v.strictObject({ kind: v.picklist(['LEGAL_HEIRS', 'EMPLOYER']) }),
  coverFrom: instant,
  coverTo: instant,
})

export type QuoteRequest = v.InferOutput<typeof quoteRequest>
export type BindRequest = v.InferOutput<typeof bindRequest>

/** Reads a body of POST /v1/quotes; INVALID_REQUEST names the first field at fault. */
export function readQuoteRequest(body: string): QuoteRequest {
  return read(quoteRequest, body)
}

/** Reads a body of POST /v1/policies; INVALID_REQUEST names the first field at fault. */
export function readBindRequest(body: string): BindRequest {
  return read(bindRequest, body)
}

function read<Schema extends v.GenericSchema>(schema: Schema, body: string): v.InferOutput<Schema> {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), body)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new InsurerError('INVALID_REQUEST', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
}

function isRealDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`)
  return Number.isFinite(parsed.getTime()) && parsed.toISOString().startsWith(date)
}
