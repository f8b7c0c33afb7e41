import { seededRandom } from './random'

/** Somebody who does not exist, with what a real-name check asks for. */
export interface Person {
  name: string
  idNumber: string
}

const surnames = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗')
const givenNames = [
  '伟',
  '芳',
  '秀英',
  '敏',
  '静',
  '强',
  '磊',
  '洋',
  '艳',
  '勇',
  '娟',
  '涛',
  '明',
  '霞',
  '刚',
  '玲',
  '桂花',
  '建国',
  '春梅',
  '志强',
]

/** The codes of whole cities: a number of a living person names a district, so these belong to nobody. */
const regions = ['110100', '310100', '320500', '340100', '410100', '440100', '510100']

/** The same person for the same number, 20 to 49 years old in the given year. */
export function personOf(seed: number, year: number): Person {
  const random = seededRandom(seed * 7919 + 17)
  const name = random.pick(surnames) + random.pick(givenNames)
  const birthYear = year - 20 - random.integer(30)
  const month = 1 + random.integer(12)
  const day = 1 + random.integer(28)
  return { name, idNumber: idNumberOf({ region: random.pick(regions), born: [birthYear, month, day], order: seed % 1000 }) }
}

/** The number of somebody born on a day (`YYYY-MM-DD`); the seed tells people of one day apart. */
export function idNumberBorn(day: string, seed: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return idNumberOf({ region: '310100', born: [year, month, date], order: seed % 1000 })
}

interface IdParts {
  region: string
  /** Year, month and day. */
  born: readonly [number, number, number]
  order: number
}

/** An identity number of 18 characters with its check character (GB 11643-1999). */
export function idNumberOf({ region, born: [year, month, day], order }: IdParts): string {
  const digits = region + String(year) + two(month) + two(day) + String(order).padStart(3, '0')
  return digits + checkCharacter(digits)
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return '10X98765432'.charAt(sum % 11)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
