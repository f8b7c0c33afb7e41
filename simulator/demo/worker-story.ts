import { personOf } from './people'
import { phoneAt, type Stage } from './stage'
import type { Phone } from './phone'
import { seededRandom, type Random } from './random'
import * as steps from './steps'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** One worker of the demo data, on the way through a month. */
export interface WorkerStory {
  persona: string
  phone: Phone
  /** The moment that this worker has come to. */
  moment: { at: Date }
  random: Random
  shift: steps.TakenShift
  gate: { latitude: number; longitude: number }
  /** The terms of cover that this worker agreed to at the first shift. */
  consentVersion: string
  /** Of the shift that was worked last. */
  recordId?: string
}

/** `worker-01` … */
function workerPersona(number: number): string {
  return `worker-${String(number).padStart(2, '0')}`
}

/** From the first look at a job to the signed agreement, in about half an hour. */
export async function join(
  stage: Stage,
  { number, job, at }: { number: number; job: steps.JobKey; at: Date },
): Promise<WorkerStory> {
  const moment = { at }
  const persona = workerPersona(number)
  const phone = phoneAt(stage, persona, moment)
  await steps.becomeWorker(phone)
  later(moment, 5 * minute)
  const shift = await steps.applyForJob(phone, job)
  later(moment, 5 * minute)
  await steps.verify(phone, personOf(number, at.getFullYear()))
  later(moment, 5 * minute)
  await steps.signAgreement(phone, shift)
  const { employerId, shiftId } = shift
  const { site } = await phone.ask('attendance', 'get-clock', { employerId, shiftId })
  const { consentVersion } = await phone.ask('guarantee', 'get-cover', { employerId, shiftId })
  return { persona, phone, moment, random: seededRandom(number), shift, gate: site, consentVersion }
}

/** Works the shift that was taken: cover the evening before, a punch on each side. */
export async function workShift(story: WorkerStory): Promise<void> {
  const { phone, moment, random, shift, gate } = story
  const [starts, ends] = [Date.parse(shift.startsAt), Date.parse(shift.endsAt)]
  await enrol(story)
  const late = random.integer(9) === 0
  moment.at = new Date(starts + (late ? 6 + random.integer(20) : -2 - random.integer(12)) * minute)
  await steps.punch(phone, shift, { kind: 'clock-in', gate, where: somewhere(random) })
  moment.at = new Date(ends + random.integer(14) * minute)
  const { record } = await steps.punch(phone, shift, { kind: 'clock-out', gate, where: somewhere(random) })
  if (record !== undefined) story.recordId = record.recordId
}

/** Takes the first shift of the job that begins after a moment. */
export async function takeShiftAfter(story: WorkerStory, at: Date): Promise<void> {
  story.moment.at = new Date(Math.max(at.getTime(), Date.parse(story.shift.endsAt) + 3 * hour))
  story.shift = await steps.takeNextShift(story.phone, story.shift)
}

/** Whether the shift is over at a moment, with the time that people take to go home. */
export function isOver({ shift }: WorkerStory, at: Date): boolean {
  return Date.parse(shift.endsAt) + hour < at.getTime()
}

/** Three in the afternoon in Shanghai, that many days from the day of an instant: no job of the demo begins within the hour. */
export function afternoon(at: Date, days: number): Date {
  const shanghaiDay = Math.floor((at.getTime() + 8 * hour) / day) + days
  return new Date(shanghaiDay * day + 7 * hour)
}

/** Asks for cover of the shift that was taken. */
export async function enrol({ phone, shift, consentVersion }: WorkerStory): Promise<void> {
  await phone.ask('guarantee', 'enrol', { employerId: shift.employerId, shiftId: shift.shiftId, consentVersion })
}

function later(moment: { at: Date }, milliseconds: number): void {
  moment.at = new Date(moment.at.getTime() + milliseconds)
}

function somewhere(random: Random): { metresFromGate: number; accuracyMetres: number } {
  return { metresFromGate: 4 + random.integer(60), accuracyMetres: 8 + random.integer(20) }
}
