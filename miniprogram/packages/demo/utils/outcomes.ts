import { outcomeWords, panelWords as words } from './words'
import { t } from '../../../i18n/index'
import type { Choice } from './choices'
import { askMock, type Json, type MockName } from './door'

type OutcomeId = keyof typeof outcomeWords
interface Outcome {
  mock: MockName
  operation: string
  effect: Json
}

/** Rules of the mocks, in the vendors' own words: `mocks/<vendor>/README.md`. Each is taken by the next call that fits. */
const outcomes: Readonly<Record<OutcomeId, Outcome>> = {
  faceFails: { mock: 'weixin', operation: 'query-verify-info', effect: { verify_ret: 10004 } },
  faceBusy: { mock: 'weixin', operation: 'get-verify-id', effect: { errcode: -1 } },
  messageRefused: { mock: 'weixin', operation: 'send-subscribe-message', effect: { errcode: 43101 } },
  payLowBalance: { mock: 'wechat-pay', operation: 'create-transfer-bill', effect: { code: 'NOT_ENOUGH' } },
  payBusy: { mock: 'wechat-pay', operation: 'create-transfer-bill', effect: { code: 'SYSTEM_ERROR' } },
  payAnswerLost: { mock: 'wechat-pay', operation: 'create-transfer-bill', effect: { fault: 'process-then-drop' } },
  payNameWrong: { mock: 'wechat-pay', operation: 'confirm', effect: { state: 'FAIL', fail_reason: 'NAME_NOT_CORRECT' } },
  paySlow: { mock: 'wechat-pay', operation: 'confirm', effect: { state: 'TRANSFERING' } },
  coverRefused: { mock: 'insurer', operation: 'bind-policy', effect: { code: 'UNDERWRITING_REFUSED' } },
  coverPending: { mock: 'insurer', operation: 'bind-policy', effect: { state: 'pending', decide_after_ms: 5000 } },
  coverPendingRefused: {
    mock: 'insurer',
    operation: 'bind-policy',
    effect: { state: 'pending', decision: 'refuse', decide_after_ms: 5000 },
  },
  coverBusy: { mock: 'insurer', operation: 'create-quote', effect: { code: 'INSURER_BUSY' } },
  signRefused: { mock: 'certificate-authority', operation: 'simple-enroll', effect: { refuse: 'Refused by a rule.' } },
  stampMissing: { mock: 'certificate-authority', operation: 'time-stamp', effect: { fault: 'drop-before' } },
}
const mocks: readonly MockName[] = ['weixin', 'wechat-pay', 'tencent-faceid', 'certificate-authority', 'insurer']
const clearing = 'clear'

/** What the panel can arrange, and the way back to normal. */
export function outcomeChoices(): Choice[] {
  const ids = Object.keys(outcomes) as OutcomeId[]
  return [{ id: clearing, label: t(words.clearRules) }, ...ids.map((id) => ({ id, label: t(outcomeWords[id]) }))]
}

/** How many arranged answers wait to be given. Throws `CloudError`. */
export async function countRules(): Promise<number> {
  const lists = await Promise.all(mocks.map((mock) => askMock(mock, 'rules')))
  return lists.flatMap((list) => Object.values(list)).filter(isWaiting).length
}

export function rulesText(count: number): string {
  return count === 0 ? t(words.noRules) : t(words.rules, { count })
}

/** Arranges a vendor's next answer, or clears what was arranged. Throws `CloudError`. */
export async function arrange(choice: string): Promise<void> {
  if (choice === clearing) {
    await Promise.all(mocks.map((mock) => askMock(mock, 'rules', { method: 'DELETE' })))
    return
  }
  const { mock, operation, effect } = outcomes[choice as OutcomeId]
  await askMock(mock, 'rules', { method: 'POST', body: { match: { operation }, effect, times: 1 } })
}

function isWaiting(rule: unknown): boolean {
  const left = typeof rule === 'object' && rule !== null && 'times_left' in rule ? rule.times_left : null
  return left === null || (typeof left === 'number' && left > 0)
}
