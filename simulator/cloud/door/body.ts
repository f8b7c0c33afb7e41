import * as v from 'valibot'
import { Refusal } from '../../../cloudfunctions/shared/refusal'
import type { DoorContext } from './tools'

/** The JSON of a request, unparsed by any schema. Refuses another content type and what is no JSON. */
export async function jsonBody(c: DoorContext): Promise<unknown> {
  if (!/^application\/json *(;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new Refusal('MALFORMED_REQUEST', { field: 'content-type' })
  const parsed = v.safeParse(json, await c.req.text())
  if (parsed.success) return parsed.output
  throw new Refusal('MALFORMED_REQUEST', { field: 'body' })
}

const json = v.pipe(v.string(), v.parseJson())

/** The JSON of a request by a schema of the door. */
export async function parsedBody<Schema extends v.GenericSchema>(c: DoorContext, schema: Schema): Promise<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, await jsonBody(c))
  if (parsed.success) return parsed.output
  throw new Refusal('MALFORMED_REQUEST', { field: v.getDotPath(parsed.issues[0]) ?? 'body' })
}
