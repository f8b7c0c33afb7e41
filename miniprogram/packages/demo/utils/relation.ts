import { askMock } from './door'
import { ownOpenid } from './person'

/**
 * Whoever is bound as an employee takes the messages of these templates, one of each until asked again; whoever refuses takes
 * none. Throws `CloudError`.
 */
export async function answerRelation(templateIds: readonly string[], accept: boolean): Promise<'done' | 'cancelled'> {
  const openid = await ownOpenid()
  for (const template_id of templateIds)
    await askMock('weixin', 'subscriptions', { method: 'POST', body: { openid, template_id, accept } })
  return accept ? 'done' : 'cancelled'
}
