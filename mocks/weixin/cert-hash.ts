import { createHash } from 'node:crypto'

export interface CertInfo {
  cert_type: string
  cert_name: string
  cert_no: string
}

/** Hash of the identity that was checked, as the document of queryVerifyInfo defines it: lower-case hex. */
export function certHash({ cert_type, cert_name, cert_no }: CertInfo): string {
  const joined = `cert_type=${base64(cert_type)}&cert_name=${base64(cert_name)}&cert_no=${base64(cert_no)}`
  return createHash('sha256').update(joined).digest('hex')
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}
