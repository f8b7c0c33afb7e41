import * as v from 'valibot'
import type { MockContext } from '../kit/exchange'
import { refusal } from './errors'

/** The JSON body, strictly: nothing missing, nothing of the wrong type, nothing unknown. */
export function parseBody<Schema extends v.GenericSchema>(c: MockContext, schema: Schema): v.InferOutput<Schema> {
  const raw = c.get('rawBody')
  if (raw.length === 0) throw refusal(44002)
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), raw.toString('utf8'))
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw refusal(47001, `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
}

/** Refuses query parameters that the operation does not have. */
export function onlyQuery(c: MockContext, names: readonly string[]): void {
  const stranger = Object.keys(c.req.query()).find((name) => !names.includes(name))
  if (stranger !== undefined) throw refusal(40097, stranger)
}
