import { config } from '../config'

/** A page of the demo package that acts one of WeChat's screens. */
export type StandIn = 'face' | 'eid' | 'transfer' | 'employee' | 'phone' | 'panel'

/** Whether this build has stand-ins at all. */
export function hasStandIns(): boolean {
  return config.demoPanel !== undefined
}

/** Whoever is logged in was chosen in the demo panel: WeChat's own buttons would speak for another person. */
const chosenKey = 'person-chosen'

export function notePersonChosen(): void {
  wx.setStorageSync(chosenKey, true)
}

export function isPersonChosen(): boolean {
  return wx.getStorageSync(chosenKey) === true
}

/**
 * Opens a stand-in and waits for what it emits on its event channel: `answer` with its result, or `closed` when it is left
 * without one (then undefined). The query is what WeChat's screen would have been given.
 */
export function openStandIn<Answer>(page: StandIn, query: Readonly<Record<string, string>>): Promise<Answer | undefined> {
  const root = config.demoPanel
  if (root === undefined) return Promise.resolve(undefined)
  const url = `${root}/pages/${page}/${page}?${queryString(query)}`
  return new Promise((resolve, reject) => {
    const events = {
      answer: (answer: Answer) => {
        resolve(answer)
      },
      closed: () => {
        resolve(undefined)
      },
    }
    wx.navigateTo({ url, events }).catch(reject)
  })
}

function queryString(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}
