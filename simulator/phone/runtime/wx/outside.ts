import { tellOutside } from '../screens/notices'
import type { Around } from './around'
import { both, type Subject } from './member'

/** Calls that leave the mini-program: the phone says so, and the caller hears that it worked. */
const names = [
  ...['openCustomerServiceChat', 'openOfficialAccountArticle', 'openOfficialAccountProfile', 'openOfficialAccountChat'],
  ...['openChannelsActivity', 'openChannelsEvent', 'openChannelsLive', 'openChannelsUserProfile'],
  ...['navigateToMiniProgram', 'navigateBackMiniProgram', 'openEmbeddedMiniProgram', 'openAppAuthorizeSetting'],
]

export function outside(around: Around): Subject {
  return Object.fromEntries(names.map((name) => [name, both(() => tellOutside(around, name))]))
}
