/** How the app was opened, as getLaunchOptionsSync and onShow tell it. */
export interface LaunchOptions {
  /** Without a leading slash. */
  path: string
  query: Readonly<Record<string, string>>
  scene: number
  shareTicket: string | undefined
  referrerInfo: Readonly<Record<string, never>>
  apiCategory: 'default'
}

const unknown: LaunchOptions = {
  path: '',
  query: {},
  scene: 1001,
  shareTicket: undefined,
  referrerInfo: {},
  apiCategory: 'default',
}
let launch: LaunchOptions | undefined
let enter = unknown

/** The router says how the app was opened: the first time is the launch, each later one an entry. */
export function setEntry(entry: { path: string; query: Readonly<Record<string, string>>; scene: number }): LaunchOptions {
  enter = { ...unknown, ...entry }
  launch ??= enter
  return enter
}

/** How the app was launched. */
export function launchOptions(): LaunchOptions {
  return launch ?? unknown
}

/** How the app was last brought to the front. */
export function enterOptions(): LaunchOptions {
  return enter
}
