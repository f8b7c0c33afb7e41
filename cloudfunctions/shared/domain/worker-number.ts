/** Damm's quasigroup of order 10: one check digit catches every single wrong digit and every swap of neighbours. */
const TABLE = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]
const SERIAL_DIGITS = 7

/** A worker's number, `WK` and eight digits: a serial of seven and its check digit. Any non-negative integer makes a serial. */
export function workerNumber(serial: number): string {
  const digits = String(serial % 10 ** SERIAL_DIGITS).padStart(SERIAL_DIGITS, '0')
  return `WK${digits}${checkDigit(digits)}`
}

/** True when a number has the form of a worker's number and a right check digit. */
export function isWorkerNumber(number: string): boolean {
  return /^WK\d{8}$/.test(number) && checkDigit(number.slice(2)) === '0'
}

function checkDigit(digits: string): string {
  return Array.from(digits).reduce((interim, digit) => TABLE[Number(interim)]?.charAt(Number(digit)) ?? '', '0')
}
