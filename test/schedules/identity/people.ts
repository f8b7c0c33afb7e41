import { idNumberBorn } from '../../support/builders/id-numbers'
import type { Person } from '../../support/onboarding'
import { openidOf } from '../../support/world'
import type { PhoneName, Typed, Who } from './schedule'
import type { Command } from '../lane'

/** A check as a phone knows it. */
export interface Check {
  verificationId: string
  verifyId: string
  screen: 'weixin-face' | 'eid'
}

/** What one phone remembers. */
export interface Phone {
  check?: Check
  lastCommand?: Command
}

export interface Actor {
  who: Who
  openid: string
  persona: string
  people: Readonly<Record<Typed, Person>>
  phones: Readonly<Record<PhoneName, Phone>>
  /** An answer has told this worker so. */
  wasToldVerified: boolean
}

export type Cast = Readonly<Record<Who, Actor>>

const names = ['李娜', '阿依古丽·买买提', '欧阳𠮷', '王伟', '赵䶮', '司马相如']
const daysOfBirth = 12_000
const DAY = 86_400_000

/** The two workers of a schedule; every attempt at it has others, so that one database can hold them all. */
export function castOf({ number, attempt }: { number: number; attempt: number }): Cast {
  const [a, b, mistyped] = [0, 1, 2].map((index) => personOf(number * 3 + index, attempt))
  if (!a || !b || !mistyped) throw new Error('somebody is missing')
  const actor = (who: Who, people: Actor['people']): Actor => {
    const persona = `s${String(number)}t${String(attempt)}-${who}`
    return { who, persona, openid: openidOf(persona), people, phones: { 1: {}, 2: {} }, wasToldVerified: false }
  }
  return { a: actor('a', { own: a, rival: b, mistyped }), b: actor('b', { own: b, rival: a, mistyped }) }
}

function personOf(index: number, attempt: number): Person {
  const born = new Date((index % daysOfBirth) * DAY).toISOString().slice(0, 10)
  const sequence = 1 + (Math.floor(index / daysOfBirth) % 10) + 10 * (attempt % 99)
  return { name: names[index % names.length] ?? '李娜', idNumber: idNumberBorn(born, sequence) }
}
