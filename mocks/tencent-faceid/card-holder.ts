import { createHash } from 'node:crypto'
import { checkCharacter } from './id-number'

const surnames = '王李张刘陈杨赵黄周吴'
const givenNames = ['伟', '芳', '娜', '敏', '静', '秀英', '建国', '丽华', '小军', '春梅']

/** Of a whole city: the number of somebody alive names a district. */
const region = '110100'
const firstYear = 1970

/** The identity card that somebody of this openid carries: a person of nobody's number, the same at each asking. */
export function holderOf(openid: string): { name: string; id_card: string } {
  const hash = createHash('sha256').update(`card of ${openid}`).digest()
  const pick = (index: number, many: number): number => hash.readUInt32BE(index * 4) % many
  const two = (number: number): string => String(number).padStart(2, '0')
  const born = `${String(firstYear + pick(0, 33))}${two(1 + pick(1, 12))}${two(1 + pick(2, 28))}`
  const digits = region + born + String(1 + pick(3, 998)).padStart(3, '0')
  const name = surnames.charAt(pick(4, surnames.length)) + (givenNames[pick(5, givenNames.length)] ?? '')
  return { name, id_card: digits + checkCharacter(digits) }
}
