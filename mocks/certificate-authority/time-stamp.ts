import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { Signer } from './certificates'
import { isOneValue } from './der'
import { timeStampFailures, TimeStampRefusal, type TimeStampFailure } from './errors'
import { encode, signContent, type Der } from './signature'

/** The authority's policy, under the enterprise number that RFC 5612 keeps for examples. */
export const TIME_STAMP_POLICY = '1.3.6.1.4.1.32473.7030.3161'

const SHA_256 = '2.16.840.1.101.3.4.2.1'
const TST_INFO = '1.2.840.113549.1.9.16.1.4'

/** Reads an RFC 3161 request and refuses, with the bit that the RFC gives, what this authority can't stamp. */
export function readTimeStampRequest(der: Der): pkijs.TimeStampReq {
  const request = parse(der)
  if (request.version !== 1) throw new TimeStampRefusal('badRequest', 'Only version 1 is known.')
  if (request.messageImprint.hashAlgorithm.algorithmId !== SHA_256)
    throw new TimeStampRefusal('badAlg', 'Only SHA-256 imprints are stamped.')
  if (request.messageImprint.hashedMessage.valueBlock.valueHexView.length !== 32) {
    throw new TimeStampRefusal('badDataFormat', 'The imprint is not 32 bytes long.')
  }
  if (request.reqPolicy && request.reqPolicy !== TIME_STAMP_POLICY) {
    throw new TimeStampRefusal('unacceptedPolicy', `The only policy is ${TIME_STAMP_POLICY}.`)
  }
  if (request.extensions?.length) throw new TimeStampRefusal('unacceptedExtension', 'No extension is known.')
  return request
}

/** The 32 bytes that a request asks to be stamped. */
export function imprintOf(request: pkijs.TimeStampReq): Uint8Array {
  return request.messageImprint.hashedMessage.valueBlock.valueHexView
}

/** A granted reply: the request's imprint and nonce under a serial number and a moment in whole seconds. */
export async function grantTimeStamp(
  signer: Signer,
  request: pkijs.TimeStampReq,
  stamp: { serial: bigint; genTime: Date },
): Promise<Der> {
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: TIME_STAMP_POLICY,
    messageImprint: request.messageImprint,
    serialNumber: asn1js.Integer.fromBigInt(stamp.serial),
    genTime: stamp.genTime,
    accuracy: new pkijs.Accuracy({ seconds: 1 }),
    ...(request.nonce && { nonce: request.nonce }),
  })
  const embedded = request.certReq ? [new Uint8Array(signer.certificate.rawData)] : []
  const token = await signContent(signer, { type: TST_INFO, der: encode(info) }, embedded)
  return encode(
    new pkijs.TimeStampResp({
      status: new pkijs.PKIStatusInfo({ status: pkijs.PKIStatus.granted }),
      timeStampToken: pkijs.ContentInfo.fromBER(token),
    }),
  )
}

/** A well-formed reply that says no, with one bit of PKIFailureInfo and a sentence. */
export function rejectTimeStamp(failure: TimeStampFailure, message: string): Der {
  return encode(
    new pkijs.TimeStampResp({
      status: new pkijs.PKIStatusInfo({
        status: pkijs.PKIStatus.rejection,
        statusStrings: [new asn1js.Utf8String({ value: message })],
        failInfo: failureBit(timeStampFailures[failure]),
      }),
    }),
  )
}

/** A named bit list ends at its last set bit in DER, so the number of unused bits follows from the bit. */
function failureBit(bit: number): asn1js.BitString {
  const bytes = new Uint8Array(Math.floor(bit / 8) + 1)
  bytes[bytes.length - 1] = 0x80 >> (bit % 8)
  return new asn1js.BitString({ valueHex: bytes, unusedBits: 7 - (bit % 8) })
}

function parse(der: Der): pkijs.TimeStampReq {
  try {
    // the library throws for some values that it can't read
    if (isOneValue(der)) return pkijs.TimeStampReq.fromBER(der)
  } catch {
    throw new TimeStampRefusal('badDataFormat', 'The body is not a TimeStampReq.')
  }
  throw new TimeStampRefusal('badDataFormat', 'The body is not one DER value.')
}
