import type { DevicePlace } from '../../protocol'
import { askPlace, showPlace, type ShownPlace } from '../screens/place'
import { ApiFailure } from './api'
import { needDeclared } from './app'
import type { Around } from './around'
import { Listeners, listening } from './events'
import { toWgs84 } from './gcj02'
import { both, type Subject } from './member'
import { allow } from './permissions'

type System = 'wgs84' | 'gcj02'
interface Options {
  type?: System
  altitude?: boolean
  isHighAccuracy?: boolean
  highAccuracyExpireTime?: number
}

const fixFields = 'latitude longitude speed accuracy altitude verticalAccuracy horizontalAccuracy'
/** Within this time WeChat answers getLocation with the fix that it already has. */
const fixIsFreshMilliseconds = 30_000
/** How long is looked for a place where there is none. */
const usualPatience = 3000

/** Where the phone is. */
export function location(around: Around): Subject {
  return { ...oneFix(around), ...updates(around), ...placeScreens(around) }
}

function oneFix(around: Around): Subject {
  let last: { place: DevicePlace; at: number } | undefined
  const getLocation = async ({ type = 'wgs84', ...options }: Options): Promise<object> => {
    needDeclared(around, 'getLocation')
    await allow(around, { scope: 'userLocation', api: 'getLocation' })
    if (!last || performance.now() - last.at >= fixIsFreshMilliseconds) {
      last = { place: await findPlace(around, options.highAccuracyExpireTime ?? usualPatience), at: performance.now() }
    }
    return fixOf(last.place, type)
  }
  return {
    getLocation: both(getLocation, {
      takes: 'type=wgs84|gcj02 altitude isHighAccuracy highAccuracyExpireTime',
      gives: fixFields,
    }),
  }
}

/** The phone's place, waited for as long as is patient. Throws `ApiFailure` `timeout`. */
function findPlace({ device }: Around, patience: number): Promise<DevicePlace> {
  if (device.now.place) return Promise.resolve(device.now.place)
  return new Promise((resolve, reject) => {
    const forget = device.onChange(({ place }) => {
      if (!place) return
      end()
      resolve(place)
    })
    const timer = setTimeout(() => {
      end()
      reject(new ApiFailure('timeout', { errno: 5 }))
    }, patience)
    const end = (): void => {
      forget()
      clearTimeout(timer)
    }
  })
}

/** The phone reports its place about once a second while updates run. */
const updateMilliseconds = 1000

function updates(around: Around): Subject {
  const changes = new Listeners<object>()
  const errors = new Listeners<object>()
  let timer: ReturnType<typeof setInterval> | undefined
  const start =
    (api: string) =>
    async ({ type = 'gcj02' }: Options) => {
      needDeclared(around, api)
      await allow(around, { scope: 'userLocation', api })
      const tell = (): void => {
        const { place } = around.device.now
        if (place && changes.count > 0) changes.tell(fixOf(place, type))
      }
      clearInterval(timer)
      timer = setInterval(tell, updateMilliseconds)
      setTimeout(tell)
    }
  const takes = { takes: 'type=wgs84|gcj02' }
  return {
    startLocationUpdate: both(start('startLocationUpdate'), takes),
    startLocationUpdateBackground: both(start('startLocationUpdateBackground'), takes),
    stopLocationUpdate: both(() => {
      clearInterval(timer)
    }),
    ...listening('LocationChange', changes, fixFields),
    ...listening('LocationChangeError', errors, 'errCode'),
  }
}

function fixOf(place: DevicePlace, type: System): object {
  const { latitude, longitude } = type === 'wgs84' ? toWgs84(place) : place
  const { accuracy } = place
  return { latitude, longitude, accuracy, speed: -1, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: accuracy }
}

function placeScreens(around: Around): Subject {
  return {
    openLocation: both(
      (options: Partial<ShownPlace>) => {
        // the caller hears at once; the page stays until the person leaves it
        void showPlace(around, placeOf(options))
      },
      { needs: { latitude: 'Number', longitude: 'Number' }, takes: 'scale name address' },
    ),
    chooseLocation: both(
      async (options: Partial<ShownPlace>) => {
        needDeclared(around, 'chooseLocation')
        const here = around.device.now.place
        const chosen = await askPlace(
          around,
          placeOf({ ...(here && { latitude: here.latitude, longitude: here.longitude }), ...options }),
        )
        if (!chosen) throw new ApiFailure('cancel')
        return chosen
      },
      { takes: 'latitude longitude', gives: 'name address latitude longitude' },
    ),
  }
}

function placeOf({ name = '', address = '', latitude = 0, longitude = 0 }: Partial<ShownPlace>): ShownPlace {
  return { name, address, latitude, longitude }
}
