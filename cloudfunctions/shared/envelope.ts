import * as v from 'valibot'
import { Refusal } from './refusal'

const envelope = v.strictObject({
  action: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/)),
  data: v.optional(v.unknown(), {}),
  key: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))),
})
export type Envelope = v.InferOutput<typeof envelope>

const DEEPEST = 16
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** The outer shape of every call. Refuses what could only be an attack: deep nesting, and keys that touch prototypes. */
export function parseEnvelope(event: unknown): Envelope {
  refuseHostileShape(event, DEEPEST)
  const result = v.safeParse(envelope, event)
  if (!result.success) throw new Refusal('MALFORMED_REQUEST', { field: v.getDotPath(result.issues[0]) ?? 'event' })
  return result.output
}

function refuseHostileShape(value: unknown, depthLeft: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depthLeft === 0) throw new Refusal('MALFORMED_REQUEST', { field: 'nesting' })
  for (const key of Object.keys(value)) if (FORBIDDEN.has(key)) throw new Refusal('MALFORMED_REQUEST', { field: 'nesting' })
  for (const inner of Object.values(value)) refuseHostileShape(inner, depthLeft - 1)
}
