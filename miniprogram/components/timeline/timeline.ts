/** One step of something that moves between people. `state`: `done`, `now`, `next` or `alert`; `when` is formatted. */
interface TimelineItem {
  who: string
  what: string
  when?: string
  state: 'done' | 'now' | 'next' | 'alert'
}

/** Who did what, when, and what comes next; the latest step is the last one. */
Component({
  properties: {
    items: { type: Array, value: [] as TimelineItem[] },
  },
})
