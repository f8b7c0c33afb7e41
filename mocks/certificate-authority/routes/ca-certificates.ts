import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import type { Authority } from '../entities'
import { certificatesAnswer } from '../certificates-answer'

/** GET /.well-known/est/cacerts (RFC 7030 §4.1): the root, without any authentication. */
export async function caCertificates(c: MockContext, tools: MockTools, { root }: Authority): Promise<Response> {
  await takeRule(c, tools.rules, { operation: 'ca-certificates', fields: {} })
  return certificatesAnswer(c, root.certificate, 'application/pkcs7-mime')
}
