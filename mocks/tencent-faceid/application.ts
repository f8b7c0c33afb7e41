import { randomBytes } from 'node:crypto'
import type { Kept } from '../kit/kept'
import { newSm2Key } from './sm2'

/** What a customer of the cloud works with. */
export interface Application {
  secretId: string
  secretKey: string
  merchantId: string
}

/** Documented constants: the E证通 merchant of this mock, and a key id of the vendor's form. */
export const merchantId = '0NSJ2611210001'
const secretId = `AKID${'WorkCardFaceIdMock'.padEnd(32, '0')}`

/** The key pair of the cloud's API, its secret made at the first start. */
export async function application(kept: Kept): Promise<Application> {
  const secretKey = await kept.getOrMake('secret-key', () => randomBytes(24).toString('base64url'))
  return { secretId, secretKey, merchantId }
}

/** The merchant's own SM2 key pair, made for it so that it can begin at once; the vendor holds the public half only. */
export async function merchantKey(kept: Kept): Promise<{ privateKey: string; publicKey: string }> {
  const [privateKey = '', publicKey = ''] = (
    await kept.getOrMake('merchant-sm2-key', () => {
      const made = newSm2Key()
      return `${made.privateKey}:${made.publicKey}`
    })
  ).split(':')
  return { privateKey, publicKey }
}

const none = 'none'

/** The public key that the merchant has handed in (in reality with a certificate request); undefined when it asked for no identities. */
export async function handedInKey(kept: Kept): Promise<string | undefined> {
  const key = (await kept.read('handed-in-key')) ?? (await merchantKey(kept)).publicKey
  return key === none ? undefined : key
}

/** Hands in another public key, or takes the wish for identities back. */
export async function handInKey(kept: Kept, publicKey: string | null): Promise<void> {
  await kept.write('handed-in-key', publicKey ?? none)
}
