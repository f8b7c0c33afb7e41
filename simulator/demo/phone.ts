import type { MockControl } from '../cloud/mock-control'
import type { MockName } from '../cloud/mocks'
import type { ReplyOf, RequestOf } from './requests'

/** Somebody's phone: what they can ask of the cloud, and the vendors' screens they can tap on. */
export interface Phone {
  openid: string
  mocks: ReadonlyMap<MockName, MockControl>
  /** The business time. */
  now: () => Promise<Date>
  /** Calls an action; throws `RefusedCall`. */
  ask: <Feature extends CloudFeature, Action extends CloudAction<Feature>>(
    feature: Feature,
    action: Action,
    data: RequestOf<Feature, Action>,
  ) => Promise<ReplyOf<Feature, Action>>
}

/** The cloud said no. */
export class RefusedCall extends Error {
  constructor(
    readonly call: string,
    readonly code: string,
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${call}: ${code} ${JSON.stringify(detail)}`)
    this.name = 'RefusedCall'
  }
}

/** `li-na` → `oWORKCARD_LI_NA`, as the mock weixin makes it. */
export function openidOf(persona: string): string {
  return `oWORKCARD_${persona.toUpperCase().replaceAll('-', '_')}`
}

/** A running mock; the phones of the simulator always have all of them. */
export function mockOf({ mocks }: Pick<Phone, 'mocks'>, name: MockName): MockControl {
  const mock = mocks.get(name)
  if (mock === undefined) throw new Error(`the mock ${name} does not run`)
  return mock
}
