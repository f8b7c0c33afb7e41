const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const digits = 26
const shape = new RegExp(`^P([${alphabet}]{${String(digits)}})([1-9][0-9]{0,3})$`)

/**
 * `out_bill_no` of an attempt to pay: `P`, the payout's id in base 32, the attempt. WeChat Pay takes at most 32 letters and
 * digits. It follows from what is stored, so a crash cannot lead to a second number for the same attempt.
 */
export function billNumber(payoutId: string, attempt: number): string {
  let rest = BigInt(`0x${payoutId.replaceAll('-', '')}`)
  let text = ''
  for (let place = 0; place < digits; place += 1) {
    text = alphabet.charAt(Number(rest % 32n)) + text
    rest /= 32n
  }
  return `P${text}${String(attempt)}`
}

/** What a bill number says; undefined when it is none of ours. */
export function readBillNumber(outBillNo: string): { payoutId: string; attempt: number } | undefined {
  const [, text, attempt] = shape.exec(outBillNo) ?? []
  if (text === undefined) return undefined
  let value = 0n
  for (const letter of text) value = value * 32n + BigInt(alphabet.indexOf(letter))
  if (value >= 1n << 128n) return undefined
  const hex = value.toString(16).padStart(32, '0')
  return { payoutId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), attempt: Number(attempt) }
}
