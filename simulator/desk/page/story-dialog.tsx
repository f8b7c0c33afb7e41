import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { StoryDetail, VendorExchange } from '../protocol'
import { Dialog } from './dialog'
import { useWords } from './language'
import { server } from './server'
import { words } from './words'

/** One line of the story with its raw call and what the vendors heard meanwhile. */
export function StoryDialog({ id, onClose }: { id: number; onClose: () => void }): VNode {
  const say = useWords()
  const [detail, setDetail] = useState<StoryDetail | 'gone'>()
  useEffect(() => {
    server.storyDetail(id).then(setDetail, () => {
      setDetail('gone')
    })
  }, [id])
  const line = typeof detail === 'object' ? detail.line : undefined
  const title = line === undefined ? say(words.rawCall) : `${say(line.who)} ${say(line.what)}`
  return (
    <Dialog title={title} isWide onClose={onClose}>
      {detail === 'gone' && <p class="note">NOT_FOUND</p>}
      {typeof detail === 'object' && <Detail detail={detail} />}
    </Dialog>
  )
}

function Detail({ detail: { line, request, reply, exchanges } }: { detail: StoryDetail }): VNode {
  const say = useWords()
  return (
    <>
      <p class="facts">
        <code>{line.action}</code>
        <span class={line.outcome === 'ok' ? 'tag tag--done' : 'tag tag--alert'}>{line.outcome}</span>
        <span>{line.milliseconds} ms</span>
        <span>
          {say(words.requestId)} <code>{line.requestId}</code>
        </span>
      </p>
      <div class="pair">
        <Raw title={say(words.request)} value={request} />
        <Raw title={say(words.reply)} value={reply} />
      </div>
      <h3>{say(words.meanwhile)}</h3>
      <p class="note">{say(exchanges.length === 0 ? words.meanwhileNone : words.meanwhileNote)}</p>
      {exchanges.map((exchange, index) => (
        <Exchange key={index} exchange={exchange} />
      ))}
    </>
  )
}

function Exchange({ exchange }: { exchange: VendorExchange }): VNode {
  const say = useWords()
  const { vendor, method, path, status, fault, requestBody, answerBody } = exchange
  return (
    <details class="exchange">
      <summary>
        <b>{vendor}</b> <code>{`${method} ${path.split('?')[0] ?? ''}`}</code> <span>{fault ?? String(status ?? '–')}</span>
      </summary>
      <div class="pair">
        <Raw title={say(words.request)} value={parsed(requestBody)} />
        <Raw title={say(words.reply)} value={parsed(answerBody ?? '')} />
      </div>
    </details>
  )
}

function Raw({ title, value }: { title: string; value: unknown }): VNode {
  const say = useWords()
  const [isCopied, setCopied] = useState(false)
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null, null, 2)
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(true)
    })
  }
  return (
    <figure class="raw">
      <figcaption>
        {title}
        <button type="button" class="link" onClick={copy}>
          {say(isCopied ? words.copied : words.copy)}
        </button>
      </figcaption>
      <pre tabIndex={0}>{text}</pre>
    </figure>
  )
}

/** JSON drawn in lines, anything else as it came. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
