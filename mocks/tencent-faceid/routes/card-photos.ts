import { controlBody } from '../../kit/control'
import type { MockContext } from '../../kit/exchange'
import { card, photographOf } from '../card-photo'

/** POST /_mock/card-photos {name, id_card, nation?, address?, flaws?}: a picture that the reading of cards can read. */
export async function photographCard(c: MockContext): Promise<Response> {
  return c.json({ image_base64: photographOf(await controlBody(c, card)).toString('base64') })
}
