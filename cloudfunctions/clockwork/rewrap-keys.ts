import type { Context } from '../shared/context'
import { newestKeyId, rewrap } from '../shared/personal-data'
import { listSealedElsewhere, replaceSealed, sealedPlaces } from '../shared/store/sealed-cells'
import type { RewrapKeysReply, RewrapKeysRequest } from './api'

const usualLimit = 2000

/**
 * Wraps the keys of sealed values anew with the newest key of the settings, a part of them at each turn, while everything goes
 * on: values of an older key open as long as it is configured. When nothing is left the older key can be taken out.
 */
export async function rewrapKeys({ limit }: RewrapKeysRequest, context: Context<'timer'>): Promise<RewrapKeysReply> {
  const most = limit ?? usualLimit
  let rewrapped = 0
  for (const place of sealedPlaces) rewrapped += await rewrapPlace(context, place, most - rewrapped)
  return { rewrapped, finished: rewrapped < most }
}

async function rewrapPlace(
  { db, settings }: Context<'timer'>,
  place: (typeof sealedPlaces)[number],
  limit: number,
): Promise<number> {
  if (limit <= 0) return 0
  const section = settings.personalData()
  const cells = await listSealedElsewhere(db, place, { keyId: newestKeyId(section), limit })
  for (const cell of cells) await replaceSealed(db, cell, rewrap(section, cell))
  return cells.length
}
