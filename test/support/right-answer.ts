import { questionWords as words } from '../../miniprogram/i18n/signing'
import { jobs, sites } from '../../simulator/demo/employer'
import { postings, type Scenario } from '../../simulator/scenarios/schema'

/** What somebody who has read the agreement of that job of the demo employer taps, from what the screen asks them. */
export function rightAnswer(screen: string, posting: Scenario['job']): string {
  const job = jobs[postings.indexOf(posting)]
  const site = sites[job?.site ?? -1]
  if (job === undefined || site === undefined) throw new Error(`the demo employer has no ${posting} job`)
  const { payFenPerHour, startsAtLocal: from, endsAtLocal: to } = job
  const answers: readonly (readonly [question: string, answer: string])[] = [
    [words.pay.zh, words.perHour.zh.replace('{yuan}', (payFenPerHour / 100).toFixed(2))],
    [words.hours.zh, words.fromTo.zh.replace('{from}', from).replace('{to}', to)],
    [words.place.zh, site.name],
    [words.insurance.zh, words.employer.zh],
    [words.quit.zh, words['any-time'].zh],
  ]
  const found = answers.find(([question]) => screen.includes(question))
  if (found === undefined) throw new Error(`nothing is asked here: ${screen}`)
  return found[1]
}

/** What the screen reads while the question of that place is asked. */
export function progressOf(at: number): string {
  return words.progress.zh.replace('{at}', String(at)).replace('{of}', '3')
}
