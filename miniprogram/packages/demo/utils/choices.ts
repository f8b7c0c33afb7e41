/** A group of things to choose from on the panel, with what is the case now. */
export interface Group {
  id: GroupId
  title: string
  now: string
  choices: Choice[]
  /** Long groups are folded until someone opens them. */
  folded: boolean
}
export type GroupId = 'persona' | 'clock' | 'place' | 'network' | 'vendors' | 'scenarios'
export interface Choice {
  id: string
  label: string
  note?: string
  chosen?: boolean
}
