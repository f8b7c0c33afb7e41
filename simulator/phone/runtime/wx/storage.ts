import { ApiFailure } from './api'
import type { Around } from './around'
import { both, direct, type Subject } from './member'
import { StorageRoom } from './storage-room'

interface Pair {
  key: string
  data: unknown
}
interface KeyOnly {
  key: string
}
interface Item {
  key: string
  value: unknown
}

/** What the app keeps on the phone. */
export function storage({ device }: Around): Subject {
  const room = new StorageRoom(globalThis.localStorage, () => `${device.now.host}/${device.now.persona}`)
  return { ...later(room), ...several(room), ...atOnce(room) }
}

function later(room: StorageRoom): Subject {
  return {
    setStorage: both(
      ({ key, data }: Pair) => {
        attempt(() => {
          room.write(needKey(key), data)
        })
      },
      { needs: { key: 'String' }, takes: 'data' },
    ),
    getStorage: both(({ key }: KeyOnly) => attempt(() => ({ data: room.read(needKey(key)) })), {
      needs: { key: 'String' },
      gives: 'data',
    }),
    removeStorage: both(
      ({ key }: KeyOnly) => {
        room.remove(key)
      },
      { needs: { key: 'String' } },
    ),
    clearStorage: both(() => {
      room.clear()
    }),
    getStorageInfo: both(() => room.info(), { gives: 'keys currentSize limitSize' }),
  }
}

function several(room: StorageRoom): Subject {
  return {
    batchSetStorage: both(
      ({ kvList }: { kvList: Item[] }) => {
        attempt(() => {
          writeAll(room, kvList)
        })
      },
      { needs: { kvList: 'Array' } },
    ),
    batchGetStorage: both(
      ({ keyList }: { keyList: string[] }) => attempt(() => ({ dataList: keyList.map((key) => room.read(key)) })),
      {
        needs: { keyList: 'Array' },
        gives: 'dataList',
      },
    ),
  }
}

function atOnce(room: StorageRoom): Subject {
  return {
    setStorageSync: direct((key: string, data: unknown) => {
      thrown('setStorageSync', () => {
        room.write(needKey(key), data)
      })
    }),
    getStorageSync: direct((key: string) => (room.keys().includes(key) ? room.read(key) : '')),
    removeStorageSync: direct((key: string) => {
      room.remove(key)
    }),
    clearStorageSync: direct(() => {
      room.clear()
    }),
    getStorageInfoSync: direct(() => room.info(), { gives: 'keys currentSize limitSize' }),
    batchSetStorageSync: direct((items: Item[]) => {
      thrown('batchSetStorageSync', () => {
        writeAll(room, items)
      })
    }),
    batchGetStorageSync: direct((keys: string[]) => keys.map((key) => (room.keys().includes(key) ? room.read(key) : ''))),
  }
}

function writeAll(room: StorageRoom, items: readonly Item[]): void {
  for (const { key, value } of items) room.write(needKey(key), value)
}

function needKey(key: string): string {
  if (typeof key !== 'string' || key === '') throw new Error('parameter error: parameter.key should be a non-empty String')
  return key
}

function attempt<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new ApiFailure(error instanceof Error ? error.message : String(error))
  }
}

/** The forms that answer at once throw what the others hand to `fail`. */
function thrown(name: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    throw new Error(`${name}:fail ${error instanceof Error ? error.message : String(error)}`)
  }
}
