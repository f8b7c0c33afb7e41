import * as v from 'valibot'

const words = v.strictObject({ zh: v.pipe(v.string(), v.minLength(1)), en: v.pipe(v.string(), v.minLength(1)) })
const json = v.record(v.string(), v.unknown())
const instant = v.pipe(v.string(), v.isoTimestamp())

/** Where a worker stands when the steps begin; each includes those before it. */
export const givens = [
  'new',
  'applied',
  'verified',
  'signed',
  'covered',
  'clocked-in',
  'worked',
  'approved',
  'to-confirm',
  'paid',
] as const
export type Given = (typeof givens)[number]

/** The jobs of the demo employer, in its order. */
export const postings = ['day', 'night', 'kitchen', 'evening', 'reception', 'photos'] as const

/** One deed and what comes of it. */
const step = v.strictObject({
  do: v.string(),
  with: v.optional(json, {}),
  /** `ok`: part of the reply; `refusal`: the code. Nothing: it has to succeed. */
  expect: v.optional(
    v.union([v.strictObject({ ok: json }), v.strictObject({ refusal: v.pipe(v.string(), v.regex(/^[A-Z_]+$/)) })]),
  ),
  /** What a vendor or a timer brings about takes a moment: the step is tried again for so many milliseconds. */
  withinMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000))),
})

/** A named situation, which drives tests, desk and demo panel alike. */
export const scenarioSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,60}$/)),
  title: words,
  /** The rule that it shows, in one sentence. */
  rule: v.pipe(v.string(), v.minLength(10)),
  /** The end of it chooses what the vendors do; tests put something of their own before it. */
  persona: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,24}$/)),
  /** The last character of the person's name chooses what the insurer does. */
  nameEnds: v.optional(v.pipe(v.string(), v.length(1))),
  /** The day of birth, where the situation is about it; otherwise somebody between twenty and fifty. */
  born: v.optional(v.pipe(v.string(), v.isoDate())),
  /** Which job of the demo employer: 08:00-17:00, 22:00-06:00, 09:30-13:30 from sixteen on, 17:30-21:30, 12:00-18:00 to seventy, 14:00-17:00. */
  job: v.optional(v.picklist(postings), 'day'),
  /** The business time of the steps. */
  at: instant,
  place: v.optional(v.strictObject({ metresFromGate: v.number(), accuracyMetres: v.number() }), {
    metresFromGate: 18,
    accuracyMetres: 12,
  }),
  /** Rules of the mocks, in force from the first step on; `$openid` stands for this worker's. */
  vendors: v.optional(
    v.array(
      v.strictObject({
        mock: v.picklist(['weixin', 'wechat-pay', 'tencent-faceid', 'certificate-authority', 'insurer']),
        match: v.objectWithRest({ operation: v.string() }, v.union([v.string(), v.number(), v.boolean()])),
        effect: json,
        times: v.optional(v.number()),
      }),
    ),
    [],
  ),
  given: v.picklist(givens),
  steps: v.pipe(v.array(step), v.minLength(1)),
  card: v.optional(v.strictObject({ next: v.string() })),
  screen: v.optional(v.strictObject({ page: v.string(), sees: words })),
})

export type Scenario = v.InferOutput<typeof scenarioSchema>
export type ScenarioStep = Scenario['steps'][number]
