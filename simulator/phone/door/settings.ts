import { portOf, type MockName } from '../../cloud/mocks'
import type { ServerSettings } from '../protocol'

/** The addresses in the mini-program's own configuration (miniprogram/config.ts), wherever the cloud runs in truth. */
const programHost = 'http://127.0.0.1'
const programPort = 7350

/** Where the relay of a mock is. */
export function vendorPath(mock: MockName): string {
  return `/phone/vendors/${mock}`
}

/** What a phone has to know of the server that it came from. */
export function serverSettings(mocks: Iterable<MockName>): ServerSettings {
  const names = [...mocks]
  const toMocks = names.map((name): [string, string] => [`${programHost}:${String(portOf(name, programPort))}`, vendorPath(name)])
  return {
    routes: { [`${programHost}:${String(programPort)}`]: '', ...Object.fromEntries(toMocks) },
    mocks: Object.fromEntries(names.map((name) => [name, `${vendorPath(name)}/_mock`])),
    rebuilds: '/phone/rebuilds',
  }
}
