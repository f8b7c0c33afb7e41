import { InsurerError } from './errors'

/** Rates are integers in 1/100 fen, because real ones lie below a fen. */
export type Rate = number

interface PlanTerms {
  name: string
  minimumAge: number
  maximumAge: number
  maximumDays: number
  /** The most that is paid for one person and one event. */
  sumInsuredFen: number
}

/** Sold by the calendar day, with one rate for each occupation class (1 is the safest); a class without a rate isn't covered. */
export interface DailyPlan extends PlanTerms {
  unit: 'DAY'
  rateByClass: Readonly<Partial<Record<number, Rate>>>
}

/** Sold by the order, with one rate for each trade. */
export interface OrderPlan extends PlanTerms {
  unit: 'ORDER'
  rateByTrade: Readonly<Partial<Record<string, Rate>>>
}

export type Plan = DailyPlan | OrderPlan

/** What this insurer sells. All rates are made up but those of STATE_INJURY, which are the per-order ones published for 2025. */
const plans = {
  DAILY_ACCIDENT: {
    name: '灵工日意外险',
    unit: 'DAY',
    minimumAge: 16,
    maximumAge: 65,
    maximumDays: 31,
    sumInsuredFen: 50_000_000,
    rateByClass: { 1: 12_000, 2: 15_050, 3: 21_000, 4: 32_000 },
  },
  DAILY_ACCIDENT_SENIOR: {
    name: '灵工日意外险(已过退休年龄)',
    unit: 'DAY',
    minimumAge: 50,
    maximumAge: 75,
    maximumDays: 31,
    sumInsuredFen: 30_000_000,
    rateByClass: { 1: 21_000, 2: 26_000, 3: 38_000 },
  },
  EMPLOYER_LIABILITY: {
    name: '雇主责任险(日)',
    unit: 'DAY',
    minimumAge: 16,
    maximumAge: 65,
    maximumDays: 31,
    sumInsuredFen: 80_000_000,
    rateByClass: { 1: 18_000, 2: 22_575, 3: 30_000, 4: 45_000, 5: 68_000, 6: 99_000 },
  },
  STATE_INJURY: {
    name: '新就业形态人员职业伤害保障',
    unit: 'ORDER',
    minimumAge: 16,
    maximumAge: 65,
    maximumDays: 2,
    sumInsuredFen: 108_376_000,
    rateByTrade: { RIDE_HAILING: 100, INSTANT_DELIVERY: 700, INSTANT_DELIVERY_LONG: 2_500, CITY_FREIGHT: 1_800 },
  },
} as const satisfies Record<string, Plan>

const byCode = new Map<string, Plan>(Object.entries(plans))

/** All plans with their codes. */
export function listPlans(): (Plan & { code: string })[] {
  return [...byCode].map(([code, plan]) => ({ code, ...plan }))
}

/** The plan of that code; PLAN_NOT_FOUND otherwise. */
export function getPlan(code: string): Plan {
  const plan = byCode.get(code)
  if (!plan) throw new InsurerError('PLAN_NOT_FOUND', `There is no plan ${code}.`)
  return plan
}
