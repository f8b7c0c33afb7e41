import type { Around } from './around'
import { both, type Subject } from './member'

const hidden = new WeakMap<object, ReadonlySet<string>>()
/** What the menu of the capsule can offer, by WeChat's names. */
export type ShareMenu = 'shareAppMessage' | 'shareTimeline'

interface Menus {
  menus?: ShareMenu[]
}

/** The share entries in the menu of the capsule. */
export function sharing({ topPage }: Around): Subject {
  const set = (change: (before: ReadonlySet<string>) => Set<string>): void => {
    const page = topPage()?.instance
    if (page) hidden.set(page, change(hidden.get(page) ?? new Set()))
  }
  const all: ShareMenu[] = ['shareAppMessage', 'shareTimeline']
  return {
    showShareMenu: both(
      ({ menus = ['shareAppMessage'] }: Menus) => {
        set((before) => new Set([...before].filter((menu) => !menus.some((each) => each === menu))))
      },
      { takes: 'withShareTicket menus showShareItems' },
    ),
    hideShareMenu: both(
      ({ menus = all }: Menus) => {
        set((before) => new Set([...before, ...menus]))
      },
      { takes: 'menus hideShareItems' },
    ),
    updateShareMenu: both(() => undefined, { takes: 'withShareTicket isUpdatableMessage activityId templateInfo' }),
  }
}

/** Whether a page has taken an entry out of the menu. */
export function isShareHidden(page: object, menu: ShareMenu): boolean {
  return hidden.get(page)?.has(menu) ?? false
}
