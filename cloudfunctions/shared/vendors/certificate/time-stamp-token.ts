import * as asn1js from 'asn1js'
import { createHash } from 'node:crypto'
import * as pkijs from 'pkijs'
import { VendorError } from '../../vendor-error'
import { derOfPem, engine, isSameBytes, type Der } from './asn1'

const oid = {
  sha256: '2.16.840.1.101.3.4.2.1',
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const

export interface TimeStampQuestion {
  content: Buffer
  /** SHA-256 of the content. */
  imprint: Der
  nonce: Der
  /** The one certificate that is trusted to stamp. */
  tsaPem: string
}

/**
 * Verifies a token against its question and the configured authority, and gives its moment. The certificates that the token
 * brings along are not used. Throws `VendorError`, code `TIME_STAMP_NOT_GENUINE`.
 */
export async function verifyTimeStamp(token: pkijs.ContentInfo, question: TimeStampQuestion): Promise<Date> {
  try {
    return await check(token, question)
  } catch (cause) {
    throw new VendorError('time-stamp-authority', { code: 'TIME_STAMP_NOT_GENUINE', retryable: false, cause })
  }
}

async function check(token: pkijs.ContentInfo, question: TimeStampQuestion): Promise<Date> {
  const tsaDer = derOfPem(question.tsaPem)
  const tsa = pkijs.Certificate.fromBER(tsaDer)
  const { signed, info } = open(token)
  insist(answers(info, question), 'the token answers another question')
  insist(mayStamp(tsa, info.genTime), 'the certificate of the authority does not stamp at this moment')
  insist(namesCertificate(signed, tsaDer), 'the token names another certificate')
  signed.certificates = [tsa]
  const data = Uint8Array.from(question.content).buffer
  insist(await signed.verify({ signer: 0, data }, engine), 'the signature does not verify')
  return info.genTime
}

function insist(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence)
}

function open(token: pkijs.ContentInfo): { signed: pkijs.SignedData; info: pkijs.TSTInfo } {
  insist(token.contentType === oid.signedData, 'the token is not signed data')
  const content: unknown = token.content
  const signed = new pkijs.SignedData({ schema: content })
  const { eContent, eContentType } = signed.encapContentInfo
  insist(eContentType === oid.tstInfo && signed.signerInfos.length === 1, 'the token is not one time-stamp')
  return { signed, info: pkijs.TSTInfo.fromBER(eContent?.getValue() ?? new ArrayBuffer(0)) }
}

function answers({ messageImprint, nonce }: pkijs.TSTInfo, question: TimeStampQuestion): boolean {
  return (
    messageImprint.hashAlgorithm.algorithmId === oid.sha256 &&
    isSameBytes(messageImprint.hashedMessage.valueBlock.valueHexView, question.imprint) &&
    nonce !== undefined &&
    isSameBytes(nonce.valueBlock.valueHexView, question.nonce)
  )
}

/** RFC 3161 §2.3: the extended key usage is critical and timeStamping alone. */
function mayStamp(tsa: pkijs.Certificate, at: Date): boolean {
  const usage = tsa.extensions?.find(({ extnID }) => extnID === oid.extendedKeyUsage)
  const purposes =
    usage === undefined ? [] : pkijs.ExtKeyUsage.fromBER(new Uint8Array(usage.extnValue.valueBlock.valueHexView)).keyPurposes
  const stampsOnly = usage?.critical === true && purposes.join() === oid.timeStamping
  return stampsOnly && tsa.notBefore.value <= at && at <= tsa.notAfter.value
}

/** SigningCertificateV2 (RFC 5816): the hash of the certificate is among what is signed. */
function namesCertificate(signed: pkijs.SignedData, certificate: Der): boolean {
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? []
  const values: unknown[] = attributes.find(({ type }) => type === oid.signingCertificateV2)?.values ?? []
  const [named] = childrenOf(childrenOf(values[0])[0])
  const hash = childrenOf(named).find((child) => child instanceof asn1js.OctetString)
  const expected = createHash('sha256').update(certificate).digest()
  return hash instanceof asn1js.OctetString && isSameBytes(hash.valueBlock.valueHexView, expected)
}

function childrenOf(block: unknown): asn1js.BaseBlock[] {
  return block instanceof asn1js.Sequence ? block.valueBlock.value : []
}
