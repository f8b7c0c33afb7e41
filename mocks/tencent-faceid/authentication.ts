import type { MockContext } from '../kit/exchange'
import type { MockTools } from '../kit/mock'
import { application } from './application'
import { refusal } from './errors'
import { parseAuthorization, sameSignature, signatureOf, type Authorization, type CanonicalRequest } from './signature'

const windowSeconds = 300
export const apiVersion = '2018-03-01'
/** Of product tts. */
export const speechVersion = '2019-08-23'
const secretIdForm = /^AKID[0-9A-Za-z]{13,124}$/
/** The scope's service is not compared: behind an address the vendor's own SDK signs `127` for it. */
/** FaceID needs none; the SDK sends an empty one. */
const regionForm = /^((ap|na|eu|sa)-[a-z]+(-\d)?)?$/

/** Refuses what is not signed by the one customer with TC3-HMAC-SHA256 within five minutes of the wire clock. */
export async function authenticate(c: MockContext, tools: MockTools): Promise<void> {
  requireJson(c)
  const header = c.req.header('authorization')
  const authorization = parseAuthorization(header ?? '')
  if (authorization === undefined) throw refusal('AuthFailure.InvalidAuthorization')
  const secretKey = await secretKeyOf(authorization, tools)
  const timestamp = freshTimestamp(c, authorization, tools.clock.wireNow())
  const isGenuine = requestsOf(c, authorization).some((request) =>
    sameSignature(signatureOf(secretKey, authorization, { timestamp, request }), authorization.signature),
  )
  if (!isGenuine) throw refusal('AuthFailure.SignatureFailure')
  // a token belongs to temporary keys, which this mock does not give
  if (c.req.header('x-tc-token') !== undefined) throw refusal('AuthFailure.TokenFailure')
}

/** Refuses a wrong product version, region or language; they are judged when the signature is known to be good. */
export function checkCommonParameters(c: MockContext): void {
  checkVersion(c.req.header('x-tc-version'))
  if (!regionForm.test(c.req.header('x-tc-region') ?? '')) throw refusal('UnsupportedRegion')
  if (!['zh-CN', 'en-US'].includes(c.req.header('x-tc-language') ?? 'zh-CN'))
    throw refusal('InvalidParameterValue', 'The value of the parameter `Language` is not valid.')
}

function checkVersion(version: string | undefined): void {
  if (version === undefined) throw refusal('MissingParameter', 'The request is missing a required parameter `Version`.')
  if (version !== apiVersion && version !== speechVersion) throw refusal('NoSuchVersion')
}

function requireJson(c: MockContext): void {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(type))
    throw refusal('InvalidParameter', 'The Content-Type of a signed request is application/json.')
}

async function secretKeyOf({ secretId }: Authorization, { kept }: MockTools): Promise<string> {
  const own = await application(kept)
  if (!secretIdForm.test(secretId)) throw refusal('AuthFailure.InvalidSecretId')
  if (secretId !== own.secretId) throw refusal('AuthFailure.SecretIdNotFound')
  return own.secretKey
}

function freshTimestamp(c: MockContext, { date }: Authorization, wireNow: Date): string {
  const timestamp = c.req.header('x-tc-timestamp')
  if (timestamp === undefined) throw refusal('MissingParameter', 'The request is missing a required parameter `Timestamp`.')
  if (!/^\d{10}$/.test(timestamp)) throw refusal('InvalidParameter', 'The parameter `Timestamp` is not a number of seconds.')
  const seconds = Number(timestamp)
  if (Math.abs(seconds - wireNow.getTime() / 1000) > windowSeconds) throw refusal('AuthFailure.SignatureExpire')
  if (new Date(seconds * 1000).toISOString().slice(0, 10) !== date)
    throw refusal('AuthFailure.InvalidAuthorization', 'The date of the credential is not the day of X-TC-Timestamp.')
  return timestamp
}

/** Host with and without its port (the SDK sends one and signs the other), values as sent and in lower case. */
function requestsOf(c: MockContext, { signedHeaders }: Authorization): CanonicalRequest[] {
  const isComplete = ['content-type', 'host'].every((name) => signedHeaders.includes(name))
  const isSorted = signedHeaders.every((name, index) => name > (signedHeaders[index - 1] ?? ''))
  if (!isComplete || !isSorted) throw refusal('AuthFailure.InvalidAuthorization')
  const host = c.req.header('host') ?? ''
  const hosts = [host.replace(/:\d+$/, ''), host]
  const valueOf = (name: string, ofHost: string): string => (name === 'host' ? ofHost : (c.req.header(name) ?? '')).trim()
  return hosts.flatMap((each) => {
    const headers = signedHeaders.map((name) => [name, valueOf(name, each)] as const)
    const lowered = headers.map(([name, value]) => [name, value.toLowerCase()] as const)
    return [headers, lowered].map((form) => ({ headers: form, body: c.get('rawBody') }))
  })
}
