import { Refusal } from '../refusal'
import type { AgreementText } from './agreement-text'
import { partyOf } from './agreement-kinds'
import { daysAfter } from './day'

/** How far ahead a last day may lie. */
const longestNotice = 30

/** What the text of an ending is made of: the agreement that ends, and who agree on it. */
export interface EndingFacts {
  ends: Pick<AgreementText, 'kind' | 'title' | 'templateVersion'> & { contractId: string }
  /** The last Shanghai day of work. */
  lastDay: string
  employerName: string
  creditCode: string
  maskedName: string
  maskedIdNumber: string
  workerNo: string
  jobTitle: string
}

/** Refuses a last day that has passed, or lies more than thirty days ahead, with MALFORMED_REQUEST. */
export function requireLastDay(lastDay: string, today: string): void {
  if (lastDay < today || lastDay > daysAfter(today, longestNotice)) throw new Refusal('MALFORMED_REQUEST', { field: 'lastDay' })
}

/** Whether a shift that begins on a Shanghai day lies behind the last day of its engagement; one that goes on has none. */
export function isAfterEnd(day: string, endsOn: string | null): boolean {
  return endsOn !== null && day > endsOn
}

/** The agreement by which both end an agreement: short, and nothing in it takes anything away from the worker. */
export function endingText(facts: EndingFacts): AgreementText {
  const { ends, lastDay } = facts
  const { kind, templateVersion } = ends
  return { kind, title: '结束协议', templateVersion, keyTerms: keyTerms(dayInWords(lastDay)), sections: sections(facts) }
}

function keyTerms(day: string): AgreementText['keyTerms'] {
  return [
    { term: 'quit', text: `双方说好结束，最后一天是 ${day}。谁都不用交违约金。` },
    { term: 'pay', text: '做过的工时照原来的协议发钱，一分不少。' },
    { term: 'insurance', text: `到 ${day} 为止的班，照样有保障。` },
  ]
}

function sections(facts: EndingFacts): AgreementText['sections'] {
  const { ends, employerName, creditCode, maskedName, maskedIdNumber, workerNo, jobTitle } = facts
  const day = dayInWords(facts.lastDay)
  const worker = `${partyOf(ends.kind)}：${maskedName}，证件号 ${maskedIdNumber}，工卡号 ${workerNo}`
  return [
    { heading: '一、双方', text: `用工单位：${employerName}，统一社会信用代码 ${creditCode}。\n${worker}。` },
    {
      heading: '二、结束哪份协议',
      text: `岗位“${jobTitle}”的《${ends.title}》，第 ${String(ends.templateVersion)} 版，编号 ${ends.contractId}。`,
    },
    {
      heading: '三、哪天结束',
      text: `最后一天是 ${day}。这一天之后不再排班，已经排了、还没开始的班取消。`,
    },
    { heading: '四、工钱', text: '最后一天以前（包括当天）做过的工时，按原协议的标准和时间发，不打折扣。' },
    { heading: '五、保障', text: `到 ${day} 为止开始的班，保障照旧，保费由用工单位出。` },
    { heading: '六、没有违约金', text: '双方自愿结束，谁都不用赔谁。原协议里已经该给的，照样要给。' },
    { heading: '七、什么时候算数', text: '双方都签了才算数。有一方不签，原协议照旧。' },
  ]
}

/** `2026-03-09` as people say it. */
function dayInWords(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return `${String(year)} 年 ${String(month)} 月 ${String(date)} 日`
}
