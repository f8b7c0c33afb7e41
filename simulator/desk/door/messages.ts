import * as v from 'valibot'
import type { DoorTools } from '../../cloud/door/tools'
import { mockOf, openidOf } from '../../demo/phone'
import type { DeskMessage } from '../protocol'

const message = v.object({
  id: v.number(),
  page: v.nullable(v.string()),
  data: v.record(v.string(), v.object({ value: v.string() })),
})

/** The subscribe messages that arrived on a persona's phone, the newest first. */
export async function readMessages(tools: Pick<DoorTools, 'mocks'>, persona: string): Promise<DeskMessage[]> {
  const listed = await mockOf(tools, 'weixin').get(`/messages?openid=${encodeURIComponent(openidOf(persona))}`)
  return v.parse(v.array(message), listed).map(({ id, page, data }) => ({
    id,
    text: data['thing1']?.value ?? '',
    time: data['time2']?.value ?? '',
    page: page ?? 'pages/home/home',
  }))
}
