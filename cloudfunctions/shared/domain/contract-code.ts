/** Which contract a printed code names, and the beginning of its text's hash, which nobody can guess who has not seen it. */
export interface NamedContract {
  employerId: string
  contractId: string
  /** The first 16 hexadecimal digits. */
  textSha256Start: string
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const idDigits = 32
const hashDigits = 16
const shape = /^([\w-]{42})([AEIMQUYcgkosw048])\.([0-9a-f]{16})$/

/** The code of a contract: 32 bytes of its two ids in base64url, a dot, and the beginning of the hash of its text. */
export function contractCode({ employerId, contractId }: { employerId: string; contractId: string }, textSha256: string): string {
  const hex = (employerId + contractId).replaceAll('-', '')
  return `${base64url(hex)}.${textSha256.slice(0, hashDigits)}`
}

/** Reads a code; undefined when it is none. Whether there is such a contract, and with such a text, is for the store to say. */
export function readContractCode(code: string): NamedContract | undefined {
  const [, ids, last, textSha256Start] = shape.exec(code) ?? []
  if (ids === undefined || last === undefined || textSha256Start === undefined) return undefined
  const hex = hexOf(ids) + (alphabet.indexOf(last) >> 2).toString(16)
  return { employerId: uuid(hex.slice(0, idDigits)), contractId: uuid(hex.slice(idDigits)), textSha256Start }
}

/** Three hexadecimal digits are two letters; of the one digit that is left over the letter holds two zero bits more. */
function base64url(hex: string): string {
  const whole = hex.slice(0, -1).replace(/.{3}/g, (digits) => {
    const bits = parseInt(digits, 16)
    return alphabet.charAt(bits >> 6) + alphabet.charAt(bits & 63)
  })
  return whole + alphabet.charAt(parseInt(hex.slice(-1), 16) << 2)
}

function hexOf(letters: string): string {
  return letters.replace(/../g, ([high = '', low = '']) => {
    const bits = (alphabet.indexOf(high) << 6) | alphabet.indexOf(low)
    return bits.toString(16).padStart(3, '0')
  })
}

function uuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
