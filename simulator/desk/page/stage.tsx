import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { sides } from './desk-state'
import { fitInto, type Fit } from './fit'
import { hintFor } from './hint'
import type { Live } from './live'
import { OfferedCard } from './messages'
import { PhoneFrame } from './phone-frame'
import type { PhoneLink } from './phone-link'
import { devicePlace } from './place'

interface StageProps {
  live: Live
  link: PhoneLink
  now: number
}

/** The two phones, both made smaller by the same factor when there is no room. */
export function Stage({ live, link, now }: StageProps): VNode {
  const element = useRef<HTMLDivElement>(null)
  const { scale, height } = useFit(element)
  usePlace(live, link)
  useClock(live, link)
  const { journey, phones } = live.state
  const turn = journey && hintFor(journey, { left: phones.left.route, right: phones.right.route }, now).on
  useTurn(live, link, turn)
  return (
    <div ref={element} class="stage" style={{ '--scale': String(scale), '--height': `${String(height)}px` }}>
      {sides.map((side) => (
        <div key={side} class="stage__place">
          <PhoneFrame side={side} live={live} link={link} isNext={turn === side} />
          <OfferedCard side={side} live={live} link={link} />
        </div>
      ))}
    </div>
  )
}

function useFit(element: { current: HTMLElement | null }): Fit {
  const [fit, setFit] = useState<Fit>(() => fitInto(640, 600))
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const measure = (): void => {
      setFit(fitInto(current.clientWidth, current.clientHeight))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    measure()
    return () => {
      observer.disconnect()
    }
  }, [element])
  return fit
}

/** Tells the worker's phone where it stands: as soon as there is a site, at each move, and after the phone was opened anew. */
function usePlace({ state: { journey, standing, phones } }: Live, link: PhoneLink): void {
  const site = journey?.site
  const { isReady, starts, turn } = phones.left
  useEffect(() => {
    if (site === undefined || !isReady) return
    link.order('left', { from: 'desk', kind: 'device', change: { place: devicePlace(site, standing) } })
    // the site comes as a new object with each look at the journey
  }, [link, site?.latitude, site?.longitude, standing, isReady, starts, turn])
}

/** The status bars show the business time. */
function useClock({ state: { server, phones } }: Live, link: PhoneLink): void {
  const offsetMs = server?.offsetMs ?? 0
  useEffect(() => {
    for (const side of sides) link.order(side, { from: 'desk', kind: 'clock', offsetMs })
  }, [link, offsetMs, phones.left.starts, phones.right.starts, phones.left.turn, phones.right.turn])
}

/** Whose turn has come by what somebody else did takes the phone up and looks: pages look when they are shown. */
function useTurn({ state: { journey, phones, story } }: Live, link: PhoneLink, turn: string | undefined): void {
  const code = journey?.code
  const before = useRef(code)
  useEffect(() => {
    const hasChanged = before.current !== undefined && before.current !== code
    before.current = code
    const side = sides.find((each) => each === turn)
    if (!hasChanged || side === undefined || story.at(-1)?.persona === phones[side].persona) return
    link.order(side, { from: 'desk', kind: 'wake' })
    // the story and the phones are read as they are when the step changes
  }, [link, code, turn])
}
