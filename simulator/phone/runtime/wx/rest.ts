import { createAnimation } from './animation'
import type { Around } from './around'
import { fileSystem } from './file-system'
import { userDataPath } from './file-shelf'
import { both, direct, transferring, type Subject } from './member'
import { ApiFailure } from './api'

/** What stands on the engine, what is counted and kept nowhere, and what WeChat has and this phone refuses by name. */
export function rest(around: Around): Subject {
  return { ...ofEngine(around), ...reports(), ...refused(around) }
}

function ofEngine(around: Around): Subject {
  return {
    createSelectorQuery: direct(() => around.createSelectorQuery()),
    createIntersectionObserver: direct(
      (component?: object, options?: object) => around.createIntersectionObserver(component, options ?? {}),
      {
        takes: 'thresholds initialRatio observeAll',
      },
    ),
    nextTick: direct((run: () => void) => {
      queueMicrotask(run)
    }),
    createAnimation: direct(createAnimation, { takes: 'duration timingFunction delay transformOrigin' }),
    getFileSystemManager: direct(fileSystem),
    env: transferring({ USER_DATA_PATH: userDataPath }),
  }
}

/** WeChat's own statistics: there is nobody here to send them to. */
function reports(): Subject {
  const quiet = direct(() => undefined)
  return {
    reportEvent: quiet,
    reportAnalytics: quiet,
    reportMonitor: quiet,
    reportPerformance: quiet,
    getPerformance: direct(() => ({
      getEntries: () => performance.getEntries(),
      getEntriesByName: (name: string, type?: string) => performance.getEntriesByName(name, type),
      getEntriesByType: (type: string) => performance.getEntriesByType(type),
      createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
    })),
    getLogManager: direct(() => logs('log')),
    getRealtimeLogManager: direct(() => logs('realtime')),
  }
}

function logs(name: string): object {
  const write = (...values: unknown[]): void => {
    console.info(`[${name}]`, ...values)
  }
  return { log: write, info: write, warn: write, error: write, debug: write, setFilterMsg: write, addFilterMsg: write }
}

/** Called nevertheless, these fail; canIUse says no. Each is told as a fault, because the app can't do here what it wanted. */
function refused({ report }: Around): Subject {
  const fail = (name: string) => () => {
    report({ kind: 'missing-api', message: `wx.${name} is not emulated`, where: undefined })
    throw new ApiFailure('not supported')
  }
  const names = ['connectSocket', 'requestPayment', 'chooseVideo', 'getVideoInfo', 'saveVideoToPhotosAlbum', 'loadFontFace']
  return Object.fromEntries(names.map((name) => [name, both(fail(name), { isRefused: true })]))
}
