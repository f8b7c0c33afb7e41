import type { IdentityProvider } from '../../cloudfunctions/shared/vendors/identity/provider'
import { openidOf, type World } from './world'

/** Chooses who checks faces from now on, as a deployment's configuration does. */
export function chooseProvider(world: World, name: IdentityProvider['name']): void {
  const { settings } = world.environment
  world.environment.settings = { ...settings, identity: () => ({ IDENTITY_PROVIDER: name }) }
}

/** What the person does in front of the camera of E证通; without an ErrCode the number decides. */
export async function showFaceToEid(
  world: World,
  persona: string,
  { token, errCode }: { token: string; errCode?: number },
): Promise<void> {
  const body = errCode === undefined ? { openid: openidOf(persona) } : { err_code: errCode }
  await world.mock('tencent-faceid').post(`/eids/${token}`, body)
}
