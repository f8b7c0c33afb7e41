import { jobs } from '../demo/employer'
import { postings, type ScenarioStep } from './schema'

/** The same sentence in both languages. */
export interface StepWords {
  zh: string
  en: string
}

type Detail = (value: string) => StepWords

/** The reasons of the lists on the pages; others are the words of whoever gives them. */
const reasonsOfLists: Readonly<Record<string, StepWords>> = {
  pay: { zh: '工钱不合适', en: 'the pay' },
  hours: { zh: '时间不合适', en: 'the hours' },
  place: { zh: '地方不合适', en: 'the place' },
  other: { zh: '别的原因', en: 'another reason' },
  'job-filled': { zh: '人招满了', en: 'the job is filled' },
  'terms-changed': { zh: '条件变了', en: 'the terms have changed' },
  mistake: { zh: '发错了', en: 'it was a mistake' },
}

/** How somebody has tampered with the file that is verified. */
const alterations: Readonly<Record<string, StepWords>> = {
  'one-byte': { zh: '（文件中间改了一个字节）', en: ' (one byte changed in the middle)' },
  'cut-off': { zh: '（文件少了最后一截）', en: ' (the end cut off)' },
  appended: { zh: '（文件后面加了一行）', en: ' (a line added behind the end)' },
}

/** The lists of an employer's agreements. */
const standings: Readonly<Record<string, StepWords>> = {
  'to-decide': { zh: '，看「要你决定」', en: ', see “For you to decide”' },
  waiting: { zh: '，看「等工人签」', en: ', see “The worker is to sign”' },
  'to-seal': { zh: '，看「等你盖章」', en: ', see “For you to seal”' },
}

/** What a step is done with, where a hand can do it so. */
const details: Readonly<Record<string, Detail>> = {
  set: (value) => ({ zh: `到 ${localTime(value)}`, en: ` to ${localTime(value)}` }),
  advance: (value) => ({ zh: `过 ${value}`, en: ` on by ${value}` }),
  metresFromGate: (value) => ({ zh: `，离大门 ${value} 米`, en: `, ${value} m from the gate` }),
  accuracyMetres: (value) => ({ zh: `，误差 ${value} 米`, en: `, within ${value} m` }),
  reason: (value) => {
    const { zh, en } = reasonsOfLists[value] ?? { zh: value, en: value }
    return { zh: `：${zh}`, en: `: ${en}` }
  },
  job: (value) => ({ zh: `（${titleOf(value)}）`, en: ` (${titleOf(value)})` }),
  verify_ret: (value) => ({ zh: `（${value}）`, en: ` (${value})` }),
  minimumAge: (value) => ({ zh: `，${value} 岁起`, en: `, from ${value} on` }),
  endsAtLocal: (value) => ({ zh: `，做到 ${value}`, en: `, until ${value}` }),
  validUntil: (value) =>
    value === 'null' ? { zh: '（长期）', en: ' (without end)' } : { zh: `（${value}）`, en: ` (${value})` },
  idNumber: (value) => ({ zh: `（号码 ${value}）`, en: ` (number ${value})` }),
  name: (value) => ({ zh: `（姓名 ${value}）`, en: ` (name ${value})` }),
  flaws: (value) => ({ zh: `（照片：${value}）`, en: ` (photo: ${value})` }),
  times: (value) => ({ zh: `，一共 ${value} 次`, en: `, ${value} times in all` }),
  wrong: () => ({ zh: '，第一题选错', en: ', the first one wrong' }),
  unprepared: () => ({ zh: '，跳过前面的步骤', en: ', without the steps before it' }),
  altered: (value) => alterations[value] ?? { zh: '', en: '' },
  standing: (value) => standings[value] ?? { zh: '', en: '' },
  lastDay: (value) => ({ zh: `（最后一天 ${value}）`, en: ` (last day ${value})` }),
  drawn: () => ({ zh: '，只点一个点', en: ', with a dot only' }),
  readMilliseconds: () => ({ zh: '，一打开就签', en: ', at once after opening' }),
  decision: (value) => (value === 'confirm' ? { zh: '：承保', en: ': covered' } : { zh: '：不保', en: ': refused' }),
}

/** What stands behind the words of a deed. */
export function detailOf({ with: wish }: ScenarioStep): StepWords {
  const parts = Object.entries(wish).map(([name, value]) => details[name]?.(String(value)) ?? { zh: '', en: '' })
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join('') }
}

/** `2026-03-03T07:55:00+08:00` → `3-3 07:55`, as the scenario writes it. */
function localTime(instant: string): string {
  const [, month = '', day = '', time = ''] = /^\d+-(\d+)-(\d+)T(\d+:\d+)/.exec(instant) ?? []
  return `${String(Number(month))}-${String(Number(day))} ${time}`
}

function titleOf(posting: string): string {
  return jobs[postings.findIndex((name) => name === posting)]?.title ?? posting
}
