import { createHash, createHmac } from 'node:crypto'

/** A call of an action of API 3.0, and who makes it. */
export interface Tc3Call {
  host: string
  action: string
  version: string
  body: string
  secretId: string
  secretKey: string
  at: Date
}

const type = 'application/json; charset=utf-8'
const signedHeaders = 'content-type;host'

/** The headers of a call, signed with TC3-HMAC-SHA256 over its type, host and body. The scope's service is the host's first name. */
export function tc3Headers({ host, action, version, body, secretId, secretKey, at }: Tc3Call): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const date = at.toISOString().slice(0, 10)
  const [service = ''] = host.split('.')
  const scope = `${date}/${service}/tc3_request`
  const canonical = ['POST', '/', '', `content-type:${type}\nhost:${host}\n`, signedHeaders, hash(body)].join('\n')
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, hash(canonical)].join('\n')
  const key = [date, service, 'tc3_request'].reduce<string | Buffer>((last, part) => hmac(last, part), `TC3${secretKey}`)
  const signature = hmac(key, toSign).toString('hex')
  return {
    'content-type': type,
    authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
    'x-tc-action': action,
    'x-tc-version': version,
    'x-tc-timestamp': timestamp,
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
