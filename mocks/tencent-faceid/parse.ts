import * as v from 'valibot'
import type { MockContext } from '../kit/exchange'
import { refusal, type TencentError } from './errors'

/** The parameters of an action, strictly: nothing missing, nothing of the wrong type, nothing unknown. */
export function parseParameters<Schema extends v.GenericSchema>(c: MockContext, schema: Schema): v.InferOutput<Schema> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.looseObject({})), c.get('rawBody').toString('utf8'))
  if (!parsed.success) throw refusal('InvalidParameter', 'The request body is not a JSON object.')
  return checked(parsed.output, schema)
}

/** The same for an object that is written inside a parameter. */
export function checked<Schema extends v.GenericSchema>(value: unknown, schema: Schema): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  throw refusalOf(parsed.issues[0])
}

function refusalOf(issue: v.BaseIssue<unknown>): TencentError {
  const name = v.getDotPath(issue) ?? ''
  if (issue.expected === 'never') return refusal('UnknownParameter', `The parameter \`${name}\` is not recognized.`)
  if (issue.received === 'undefined')
    return refusal('MissingParameter', `The request is missing a required parameter \`${name}\`.`)
  const isOfWrongType = issue.kind === 'schema' && issue.type !== 'picklist'
  if (isOfWrongType) return refusal('InvalidParameter', `The type of the parameter \`${name}\` is wrong.`)
  return refusal('InvalidParameterValue', `The value of the parameter \`${name}\` is not valid.`)
}

/** At most so many characters. */
export function textUpTo(characters: number): v.GenericSchema<string> {
  return v.pipe(v.string(), v.maxLength(characters))
}

/** Encrypted fields are not emulated: they are refused as fields that cannot be encrypted. */
export function refuseEncryption({ Encryption }: { Encryption?: unknown }): void {
  if (Encryption !== undefined) throw refusal('InvalidParameter.UnsupportEncryptField')
}
