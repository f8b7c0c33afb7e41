/** `employer`: the employer with its sites and jobs, and nobody at work; `small`: a few workers and one week; `full`: a month. */
const sizes = ['none', 'employer', 'small', 'full'] as const
export type DemoSize = (typeof sizes)[number]

export function isDemoSize(text: string): text is DemoSize {
  return sizes.some((size) => size === text)
}
