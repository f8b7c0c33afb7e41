import * as v from 'valibot'
import { Refusal } from '../../../cloudfunctions/shared/refusal'
import type { DoorTools } from '../../cloud/door/tools'
import { mockOf } from '../../demo/phone'
import type { Outcome, VendorName, Words } from '../protocol'

interface Arrangement {
  vendor: VendorName
  operation: string
  effect: Readonly<Record<string, string | number>>
  words: Words
}

const slow = 5000

/** Next answers in the vendors' own words: `mocks/<vendor>/README.md`. The demo panel of the mini-program offers the same. */
const arrangements: Readonly<Record<string, Arrangement>> = {
  faceFails: {
    vendor: 'weixin',
    operation: 'query-verify-info',
    effect: { verify_ret: 10004 },
    words: { zh: '刷脸：不是本人', en: 'Face check: no match' },
  },
  faceBusy: {
    vendor: 'weixin',
    operation: 'get-verify-id',
    effect: { errcode: -1 },
    words: { zh: '刷脸：系统忙', en: 'Face check: busy' },
  },
  messageRefused: {
    vendor: 'weixin',
    operation: 'send-subscribe-message',
    effect: { errcode: 43101 },
    words: { zh: '消息：对方不收', en: 'Message: not accepted' },
  },
  payLowBalance: {
    vendor: 'wechat-pay',
    operation: 'create-transfer-bill',
    effect: { code: 'NOT_ENOUGH' },
    words: { zh: '付款：商户没钱', en: 'Pay: balance too low' },
  },
  payBusy: {
    vendor: 'wechat-pay',
    operation: 'create-transfer-bill',
    effect: { code: 'SYSTEM_ERROR' },
    words: { zh: '付款：系统忙', en: 'Pay: busy' },
  },
  payAnswerLost: {
    vendor: 'wechat-pay',
    operation: 'create-transfer-bill',
    effect: { fault: 'process-then-drop' },
    words: { zh: '付款：办了但没回音', en: 'Pay: done, answer lost' },
  },
  payNameWrong: {
    vendor: 'wechat-pay',
    operation: 'confirm',
    effect: { state: 'FAIL', fail_reason: 'NAME_NOT_CORRECT' },
    words: { zh: '收款：姓名不对', en: 'Receiving: wrong name' },
  },
  paySlow: {
    vendor: 'wechat-pay',
    operation: 'confirm',
    effect: { state: 'TRANSFERING' },
    words: { zh: '收款：一直在路上', en: 'Receiving: on its way' },
  },
  coverRefused: {
    vendor: 'insurer',
    operation: 'bind-policy',
    effect: { code: 'UNDERWRITING_REFUSED' },
    words: { zh: '投保：当场不保', en: 'Cover: refused at once' },
  },
  coverPending: {
    vendor: 'insurer',
    operation: 'bind-policy',
    effect: { state: 'pending', decide_after_ms: slow },
    words: { zh: '投保：先等等，再生效', en: 'Cover: pending, then in force' },
  },
  coverPendingRefused: {
    vendor: 'insurer',
    operation: 'bind-policy',
    effect: { state: 'pending', decision: 'refuse', decide_after_ms: slow },
    words: { zh: '投保：先等等，再不保', en: 'Cover: pending, then refused' },
  },
  coverBusy: {
    vendor: 'insurer',
    operation: 'create-quote',
    effect: { code: 'INSURER_BUSY' },
    words: { zh: '投保：系统忙', en: 'Cover: busy' },
  },
  signRefused: {
    vendor: 'certificate-authority',
    operation: 'simple-enroll',
    effect: { refuse: 'Refused by a rule.' },
    words: { zh: '签字：不发证书', en: 'Signing: no certificate' },
  },
  stampMissing: {
    vendor: 'certificate-authority',
    operation: 'time-stamp',
    effect: { fault: 'drop-before' },
    words: { zh: '签字：时间戳断了', en: 'Signing: time-stamp cut off' },
  },
}

const vendors: readonly VendorName[] = ['weixin', 'wechat-pay', 'insurer', 'certificate-authority']

const waitingRule = v.object({
  operation: v.string(),
  match: v.record(v.string(), v.unknown()),
  effect: v.record(v.string(), v.unknown()),
  times_left: v.nullable(v.number()),
})
type Rule = v.InferOutput<typeof waitingRule> & { vendor: VendorName }

export interface Arranged {
  outcomes: Outcome[]
  otherRules: { vendor: VendorName; count: number }[]
}

/** What can be arranged and what waits. A vendor that does not answer has nothing waiting. */
export async function readOutcomes(tools: Pick<DoorTools, 'mocks'>): Promise<Arranged> {
  const rules = (await Promise.all(vendors.map((vendor) => rulesOf(tools, vendor)))).flat()
  const outcomes = Object.entries(arrangements).map(([id, { vendor, words }]) => ({
    id,
    vendor,
    words,
    waiting: rules.filter((rule) => nameOfRule(rule) === id).reduce((sum, rule) => sum + (rule.times_left ?? 1), 0),
  }))
  const others = rules.filter((rule) => nameOfRule(rule) === undefined)
  const otherRules = vendors.map((vendor) => ({ vendor, count: others.filter((rule) => rule.vendor === vendor).length }))
  return { outcomes, otherRules: otherRules.filter(({ count }) => count > 0) }
}

async function rulesOf(tools: Pick<DoorTools, 'mocks'>, vendor: VendorName): Promise<Rule[]> {
  const listed = await mockOf(tools, vendor)
    .get('/rules')
    .catch(() => [])
  const rules = v.parse(v.array(waitingRule), listed)
  return rules.filter(({ times_left }) => times_left === null || times_left > 0).map((rule) => ({ ...rule, vendor }))
}

/** Which arrangement a rule is; none if it is of another making, as one that waits for a certain person. */
function nameOfRule({ vendor, operation, match, effect }: Rule): string | undefined {
  if (Object.keys(match).length > 0) return undefined
  const found = Object.entries(arrangements).find(
    ([, each]) => each.vendor === vendor && each.operation === operation && sameMembers(each.effect, effect),
  )
  return found?.[0]
}

function sameMembers(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}

/** Arranges a vendor's next answer, for one call. Throws `Refusal` `NOT_FOUND`. */
export async function arrange(tools: Pick<DoorTools, 'mocks'>, id: string): Promise<void> {
  const wish = Object.hasOwn(arrangements, id) ? arrangements[id] : undefined
  if (wish === undefined) throw new Refusal('NOT_FOUND')
  const { vendor, operation, effect } = wish
  await mockOf(tools, vendor).post('/rules', { match: { operation }, effect, times: 1 })
}

/** Back to normal: at one vendor, or at all. */
export async function clearOutcomes(tools: Pick<DoorTools, 'mocks'>, vendor: VendorName | undefined): Promise<void> {
  const named = vendor === undefined ? vendors : [vendor]
  await Promise.all(named.map((name) => mockOf(tools, name).clearRules()))
}
