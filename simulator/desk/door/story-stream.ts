import type { Context } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import type { StoryLine } from '../protocol'
import type { Story } from './story'

/**
 * GET /desk/story: all lines so far and each new one, as server-sent events. A reader that comes back says which line it has
 * (`Last-Event-ID`); after a restart that id belongs to an older story, so then all lines come.
 */
export function storyStream(c: Context, story: Story): Response {
  const had = Number(c.req.header('last-event-id') ?? 0)
  return streamSSE(c, async (stream) => {
    const send = sender(stream)
    for (const line of story.since(story.find(had) === undefined ? 0 : had)) await send(line)
    await new Promise<void>((resolve) => {
      const leave = story.follow((line) => void send(line), resolve)
      stream.onAbort(() => {
        leave()
        resolve()
      })
    })
  })
}

function sender(stream: SSEStreamingApi): (line: StoryLine) => Promise<void> {
  return (line) => stream.writeSSE({ id: String(line.id), data: JSON.stringify(line) })
}
