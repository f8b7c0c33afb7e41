import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { after } from '../../kit/clock'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { checkAccessToken } from '../access-token'
import { certHash } from '../cert-hash'
import { refusal, refuseByRule } from '../errors'
import { onlyQuery, parseBody } from '../parse'
import { isOpenid } from '../personas'

const request = v.strictObject({
  out_seq_no: v.string(),
  openid: v.string(),
  cert_info: v.strictObject({ cert_type: v.string(), cert_name: v.string(), cert_no: v.string() }),
})

const expiresInSeconds = 3600

/** POST /cityservice/face/identify/getverifyid: opens a face check for one user and one identity. */
export async function getVerifyId(c: MockContext, tools: MockTools): Promise<Response> {
  onlyQuery(c, ['access_token'])
  await checkAccessToken(c, tools)
  const { out_seq_no, openid, cert_info } = parseBody(c, request)
  checkFields({ out_seq_no, openid, cert_info })
  refuseByRule(await takeRule(c, tools.rules, { operation: 'get-verify-id', fields: { out_seq_no, openid } }))
  const verifyId = randomBytes(48).toString('base64url')
  const expiresAt = after(await tools.clock.now(), expiresInSeconds * 1000)
  const sql = `insert into face (verify_id, out_seq_no, openid, cert_name, cert_hash, expires_at) values ($1, $2, $3, $4, $5, $6)
    on conflict (out_seq_no) do nothing`
  const { rowCount } = await tools.pool.query(sql, [
    verifyId,
    out_seq_no,
    openid,
    cert_info.cert_name,
    certHash(cert_info),
    expiresAt,
  ])
  if (rowCount === 0) throw refusal(40097, 'out_seq_no already used')
  return c.json({ errcode: 0, errmsg: 'ok', verify_id: verifyId, expires_in: expiresInSeconds })
}

function checkFields({ out_seq_no, openid, cert_info }: v.InferOutput<typeof request>): void {
  if (!/^[0-9A-Za-z_-]{5,32}$/.test(out_seq_no)) throw refusal(40097, 'out_seq_no')
  if (!isOpenid(openid)) throw refusal(40003)
  if (cert_info.cert_type !== 'IDENTITY_CARD') throw refusal(40097, 'cert_type')
  if (cert_info.cert_name.trim() === '' || cert_info.cert_name.length > 64) throw refusal(40097, 'cert_name')
  if (!/^\d{17}[\dX]$/.test(cert_info.cert_no)) throw refusal(40097, 'cert_no')
}
