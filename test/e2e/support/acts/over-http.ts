import { expect } from '@playwright/test'
import type { Deed } from '../../../../simulator/scenarios/deeds-of-worker'
import { difference } from '../../../../simulator/scenarios/partial'
import { entryOf } from '../words'
import type { Act } from './play'

/** What nobody's thumb does, or what the other phone in the drawer does, as the scenario itself does it. */
export function overHttp(deeds: Readonly<Record<string, Deed>>, name: string): Act {
  return async ({ scene }, { wish, refusal, ok }) => {
    const answer = entryOf(deeds, name)(scene, wish)
    if (refusal === undefined) expect(difference((await answer) ?? {}, ok)).toBeUndefined()
    else await expect(answer, `${name} is refused`).rejects.toMatchObject({ code: refusal })
  }
}
