import type { StepWords } from './step-details'

/** Who does it: `worker` and `employer` by a tap on their phone, `desk` by a control of the desk, `nobody` by no tap at all. */
export type StepPlace = 'worker' | 'employer' | 'desk' | 'nobody'

/** What a hand does for a deed, and whose hand. */
export interface DeedWords extends StepWords {
  place: StepPlace
}

export function deed(place: StepPlace, zh: string, en: string): DeedWords {
  return { place, zh, en }
}
