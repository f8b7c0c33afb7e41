import { idNumberBorn } from '../../support/builders/id-numbers'
import type { JobKey, Person, Taken } from '../../support/onboarding'
import type { Command } from '../lane'
import type { FunctionName } from '../../../simulator/cloud/features'

/** A request as it was sent last. */
export interface Sent {
  feature: FunctionName
  command: Command
}

/** What the worker's phone shows of the agreement. */
export interface Shown {
  employerId: string
  contractId: string
  textSha256: string
}

/** A worker and the owner of the employer; each attempt at a schedule has others, so that one database can hold them all. */
export interface Cast {
  worker: string
  owner: string
  person: Person
  job: JobKey
  taken: Taken
  shown: Shown | undefined
  last: { worker: Sent | undefined; owner: Sent | undefined }
  /** Contracts that an answer has called signed or completed. */
  told: { signed: Set<string>; completed: Set<string> }
}

const names = ['李娜', '阿依古丽·买买提', '欧阳𠮷', '司马相如', '赵䶮']
const daysOfBirth = 9_000
const DAY = 86_400_000

/** The person of a schedule: a name that is long, or hard for fonts, comes up now and then. */
export function personOf({ number, attempt }: { number: number; attempt: number }): Person {
  const born = new Date((number % daysOfBirth) * DAY).toISOString().slice(0, 10)
  const sequence = 1 + (Math.floor(number / daysOfBirth) % 9) + 10 * (attempt % 99)
  return { name: names[number % names.length] ?? '李娜', idNumber: idNumberBorn(born, sequence) }
}
