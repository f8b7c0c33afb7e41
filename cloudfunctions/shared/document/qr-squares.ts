import { encode } from 'uqr'

/** A dark run of a QR code, in modules from its upper left corner. */
export interface DarkRun {
  row: number
  column: number
  length: number
}
export interface QrSquares {
  /** Modules on each side, with the quiet zone of four that a reader needs (ISO/IEC 18004). */
  size: number
  runs: DarkRun[]
}

const QUIET_ZONE = 4

/** A text as a QR code with error correction M. Throws when it is too long for one. */
export function qrSquares(text: string): QrSquares {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE, boostEcc: false })
  return { size, runs: data.flatMap(runsOf) }
}

function runsOf(modules: readonly boolean[], row: number): DarkRun[] {
  return modules.flatMap((isDark, column) => {
    if (!isDark || modules[column - 1] === true) return []
    const end = modules.indexOf(false, column)
    return [{ row, column, length: (end < 0 ? modules.length : end) - column }]
  })
}
