import { employer } from './employer'
import { foundEmployer } from './found-employer'
import { inParallel } from './in-parallel'
import { endWeek } from './pay-week'
import type { DemoSize } from './size'
import { moveTo, type Stage } from './stage'
import type { JobKey } from './steps'
import { afternoon, enrol, isOver, join, takeShiftAfter, workShift, type WorkerStory } from './worker-story'

const extents = {
  employer: { workers: 0, weeks: 0 },
  small: { workers: 4, weeks: 1 },
  full: { workers: 40, weeks: 4 },
} satisfies Record<Exclude<DemoSize, 'none'>, { workers: number; weeks: number }>

const twoHours = 2 * 3_600_000
const quarterHour = 15 * 60_000

interface Wish {
  size: Exclude<DemoSize, 'none'>
  /** Where the story ends: the real present. */
  today: Date
  say: (line: string) => void
  signal: AbortSignal
}

/** On which days of a week shifts are taken: two in the first week and every second one, else one; none at its end, which is for paying. */
function daysOfShifts(week: number): readonly number[] {
  return week % 2 === 0 ? [0, 3] : [2]
}

/** Plays the story up to today: an employer is founded, people join, work, are paid week by week. */
export async function fillDemo(stage: Stage, { size, today, say, signal }: Wish): Promise<void> {
  const { workers, weeks } = extents[size]
  const opening = afternoon(today, -7 * Math.max(weeks, 1) - 1)
  await moveTo(stage, opening)
  const jobs = await foundEmployer(stage, opening)
  say(`Demo data: ${employer.name} has ${String(jobs.length)} jobs.`)
  const stories = await joinAll(stage, { workers, jobs, at: opening })
  for (let week = 0; week < weeks; week += 1) {
    if (signal.aborted) return
    const firstDay = -7 * (weeks - week)
    await workWeek(stories, { week, firstDay, today })
    const isLast = week === weeks - 1
    const ends = isLast ? new Date(today.getTime() - twoHours) : afternoon(today, firstDay + 6)
    await endWeek(stage, { at: ends, stories, isLast })
    say(`Demo data: week ${String(week + 1)} of ${String(weeks)} is worked and paid.`)
  }
  await planAhead(stories, today)
}

async function joinAll(
  stage: Stage,
  { workers, jobs, at }: { workers: number; jobs: readonly JobKey[]; at: Date },
): Promise<WorkerStory[]> {
  const stories: WorkerStory[] = []
  const numbers = Array.from({ length: workers }, (_, index) => index + 1)
  await inParallel(numbers, async (number) => {
    const job = jobs[number % jobs.length]
    if (job !== undefined) stories.push(await join(stage, { number, job, at }))
  })
  return stories.sort((a, b) => (a.persona < b.persona ? -1 : 1))
}

/** A shift that is not over yet stays ahead. */
async function workWeek(
  stories: readonly WorkerStory[],
  { week, firstDay, today }: { week: number; firstDay: number; today: Date },
): Promise<void> {
  await inParallel(stories, async (story) => {
    for (const [index, days] of daysOfShifts(week).entries()) {
      const isTaken = week === 0 && index === 0
      if (!isTaken) await takeShiftAfter(story, afternoon(today, firstDay + days))
      if (isOver(story, today)) await workShift(story)
    }
  })
}

/** Half of the workers have taken a shift that lies ahead, and half of these are covered already. */
async function planAhead(stories: readonly WorkerStory[], today: Date): Promise<void> {
  const planning = stories.filter((story, index) => index % 2 === 0 && isOver(story, today))
  await inParallel(planning, (story) => takeShiftAfter(story, today))
  const soon = today.getTime() + quarterHour
  const covering = planning.filter(({ shift }, index) => index % 2 === 0 && Date.parse(shift.startsAt) > soon)
  await inParallel(covering, enrol)
}
