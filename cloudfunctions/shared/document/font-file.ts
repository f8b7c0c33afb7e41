import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const NAME = 'NotoSansSC_400Regular.ttf'
let bytes: Buffer | undefined

/** Noto Sans SC Regular (SIL Open Font Licence 1.1), the one weight of our documents: 10.5 MB, read at the first use and kept. */
export function readFont(): Buffer {
  return (bytes ??= readFileSync(findFont()))
}

/** The build lays it beside a deployed function's bundle; anywhere else the package is installed. */
function findFont(): string {
  const beside = `${__dirname}/${NAME}`
  return existsSync(beside) ? beside : createRequire(__filename).resolve(`@expo-google-fonts/noto-sans-sc/400Regular/${NAME}`)
}
