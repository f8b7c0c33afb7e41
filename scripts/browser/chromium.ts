import { existsSync } from 'node:fs'
import path from 'node:path'

type Variables = Readonly<Record<string, string | undefined>>

/** Where Chromium, Chrome and Edge are installed by their own installers and by Debian. */
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
}
const belowProgramFiles = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
const programFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']

/** What the person who started the command can mend: its message is the whole sentence. */
export class NoChromium extends Error {}

/** The browser that `CHROMIUM` names, or the first one that is installed. Throws `NoChromium`. */
export function findChromium(variables: Variables = process.env): string {
  const named = variables['CHROMIUM']
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new NoChromium(`CHROMIUM names ${named}, and there is no such file.`)
  }
  const found = placesToLook(variables).find((place) => existsSync(place))
  if (found !== undefined) return found
  throw new NoChromium(
    'No Chromium was found: install Chromium or Chrome (Debian: apt install chromium fonts-wqy-zenhei), or name one in the variable CHROMIUM.',
  )
}

function placesToLook(variables: Variables): readonly string[] {
  const usual = usualPlaces[process.platform]
  if (usual !== undefined) return usual
  const folders = programFolders.flatMap((name) => variables[name] ?? [])
  return folders.flatMap((folder) => belowProgramFiles.map((program) => path.join(folder, program)))
}

/** What a browser is started with: nothing that calls home, and no sandbox, which root has not. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The phone of all pictures and tests: 375×812, two pixels to a point, with a finger. */
export const phoneScreen = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  timezoneId: 'Asia/Shanghai',
  locale: 'zh-CN',
} as const
