import * as fc from 'fast-check'
import { readEnrolmentRequest } from '../../../mocks/certificate-authority/enrolment-request'
import { EnrolmentRefusal, TimeStampRefusal } from '../../../mocks/certificate-authority/errors'
import { readTimeStampRequest } from '../../../mocks/certificate-authority/time-stamp'

// made once by the openssl command: `openssl ts -query -sha256 -cert` and `openssl req -new` for a P-256 key
const query = Buffer.from(
  'MEQCAQEwMTANBglghkgBZQMEAgEFAAQgF3K22FkfuJHdU3c4gVLbvg9+a13sMrSMbQaMx/WJp5QCCQCKr1aBQBjqNwEB/w==',
  'base64',
)
const request = Buffer.from(
  'MIHMMHMCAQAwETEPMA0GA1UEAwwG5byg5LiJMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEExRtDh5HqQg4KYTNnuuRd0h3u+DPjZyP9puYbSYG2fktaqaZiiXfCu9UCY2EPLq5UnDR4oVhXLCnzC+i2+eg/aAAMAoGCCqGSM49BAMCA0kAMEYCIQCbL7PNFimUigmBn+VNgLLr2a8UTKOvesZLQj6Lkl5e+wIhAO0ZHJwmd2tbf/RMZ96cO2wVN7Wly+D79aGwoSflx5H/',
  'base64',
)

/** Noise, or a good message with one byte changed. */
function bytesNear(good: Buffer): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const damaged = fc.record({ at: fc.nat(good.length - 1), bits: fc.integer({ min: 1, max: 255 }) }).map(({ at, bits }) => {
    const copy = Uint8Array.from(good)
    copy[at] = (copy[at] ?? 0) ^ bits
    return copy
  })
  return fc.oneof(
    damaged,
    fc.uint8Array({ maxLength: 80 }).map((bytes) => Uint8Array.from(bytes)),
  )
}

it('reads the time-stamp request that the damaged ones are made of', () => {
  expect(readTimeStampRequest(Uint8Array.from(query)).certReq).toBe(true)
})

it('reads any bytes as a time-stamp request or refuses them, and never fails', () => {
  const outcome = (bytes: Uint8Array<ArrayBuffer>): unknown => {
    try {
      return readTimeStampRequest(bytes)
    } catch (error) {
      return error instanceof TimeStampRefusal ? error : undefined
    }
  }
  fc.assert(
    fc.property(bytesNear(query), (bytes) => {
      expect(outcome(bytes)).toBeDefined()
    }),
    { numRuns: 1000 },
  )
})

it('reads the certification request that the damaged ones are made of', async () => {
  await expect(readEnrolmentRequest(Uint8Array.from(request))).resolves.toMatchObject({ subject: { commonName: '张三' } })
})

it('refuses a damaged certification request, or reads the name and key that were signed', async () => {
  const read = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    readEnrolmentRequest(bytes).then(
      ({ subject, publicKey }) => `${JSON.stringify(subject)} ${publicKey.toString('base64')}`,
      (error: unknown) => (error instanceof EnrolmentRefusal ? 'refused' : String(error)),
    )
  const signed = await read(Uint8Array.from(request))
  await fc.assert(
    fc.asyncProperty(bytesNear(request), async (bytes) => {
      expect(['refused', signed]).toContain(await read(bytes))
    }),
    { numRuns: 500 },
  )
})
