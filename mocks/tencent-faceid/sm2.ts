import { createHash, randomBytes } from 'node:crypto'

/** The recommended curve of GB/T 32918.5-2017; its a is p - 3. */
const p = BigInt('0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF')
const n = BigInt('0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123')
const a = p - 3n
const b = BigInt('0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93')
const generator: Point = {
  x: BigInt('0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7'),
  y: BigInt('0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0'),
}
const fieldBytes = 32

interface Point {
  x: bigint
  y: bigint
}

/** A key pair in hexadecimal: 64 characters, and 128 behind 04. */
export function newSm2Key(): { privateKey: string; publicKey: string } {
  const secret = randomScalar()
  return { privateKey: bytesOf(secret).toString('hex'), publicKey: `04${encode(times(secret, generator)).toString('hex')}` }
}

/** The three parts of a ciphertext: a point without its leading 04, the hash, the hidden message. */
export interface Sm2Cipher {
  c1: Buffer
  c3: Buffer
  c2: Buffer
}

/** SM2 encryption (GB/T 32918.4-2016); `k` is given in tests only. */
export function sm2Encrypt(message: Buffer, publicKey: string, k = randomScalar()): Sm2Cipher {
  const shared = times(k, decode(publicKey))
  const [x2, y2] = [bytesOf(shared.x), bytesOf(shared.y)]
  const mask = derive(Buffer.concat([x2, y2]), message.length)
  return {
    c1: encode(times(k, generator)),
    c3: sm3(Buffer.concat([x2, message, y2])),
    c2: Buffer.from(message.map((byte, index) => byte ^ (mask[index] ?? 0))),
  }
}

/** True for an uncompressed point of the curve in hexadecimal. */
export function isPublicKey(publicKey: string): boolean {
  if (!/^04[0-9a-f]{128}$/i.test(publicKey)) return false
  const { x, y } = decode(publicKey)
  return modulo(y * y - x * x * x - a * x - b) === 0n
}

function decode(publicKey: string): Point {
  return { x: BigInt(`0x${publicKey.slice(2, 66)}`), y: BigInt(`0x${publicKey.slice(66)}`) }
}

function encode({ x, y }: Point): Buffer {
  return Buffer.concat([bytesOf(x), bytesOf(y)])
}

function bytesOf(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(fieldBytes * 2, '0'), 'hex')
}

function randomScalar(): bigint {
  return 1n + (BigInt(`0x${randomBytes(40).toString('hex')}`) % (n - 1n))
}

/** Key derivation function: SM3 over the shared point and a counter. */
function derive(shared: Buffer, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(index + 1)
    return sm3(Buffer.concat([shared, counter]))
  })
  return Buffer.concat(blocks).subarray(0, length)
}

function sm3(bytes: Buffer): Buffer {
  return createHash('sm3').update(bytes).digest()
}

/** Double and add; a mock may take its time and let it be measured. */
function times(scalar: bigint, point: Point): Point {
  let result: Point | undefined
  let power = point
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = result === undefined ? power : add(result, power)
    power = add(power, power)
  }
  if (result === undefined) throw new Error('the scalar is zero')
  return result
}

/** Of two points that are not each other's negative, which does not happen to multiples below the order. */
function add(left: Point, right: Point): Point {
  const slope =
    left.x === right.x
      ? (3n * left.x * left.x + a) * inverse(2n * left.y)
      : (right.y - left.y) * inverse(modulo(right.x - left.x))
  const x = modulo(slope * slope - left.x - right.x)
  return { x, y: modulo(slope * (left.x - x) - left.y) }
}

function inverse(value: bigint): bigint {
  let [low, high] = [modulo(value), p]
  let [factor, other] = [1n, 0n]
  while (low > 1n) {
    const quotient = high / low
    ;[low, high] = [high - quotient * low, low]
    ;[factor, other] = [other - quotient * factor, factor]
  }
  return modulo(factor)
}

function modulo(value: bigint): bigint {
  const rest = value % p
  return rest < 0n ? rest + p : rest
}
