import * as v from 'valibot'
import { controlBody } from '../../kit/control'
import type { MockContext } from '../../kit/exchange'
import { holderOf } from '../card-holder'
import { card, ownCard, photographOf, type Card } from '../card-photo'

const request = v.union([card, ownCard])

/** POST /_mock/card-photos {name, id_card, nation?, address?, flaws?} or {openid, flaws?}: a picture that the reading of cards can read. */
export async function photographCard(c: MockContext): Promise<Response> {
  const asked = await controlBody(c, request)
  const content: Card = 'openid' in asked ? v.parse(card, { ...holderOf(asked.openid), flaws: asked.flaws }) : asked
  return c.json({ image_base64: photographOf(content).toString('base64') })
}
