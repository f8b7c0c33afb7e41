/** Where a finger is, and where it came down. */
export interface Drag {
  x: number
  y: number
  /** Since it came down. */
  moved: { x: number; y: number }
  /** Since the last event, in px per ms. */
  speed: { x: number; y: number }
  /** Which way it set out. */
  axis: 'x' | 'y'
  /** Distance of two fingers now over the distance at the start; 1 with one. */
  pinch: number
}

export interface DragListener {
  /** False: this finger is not for us. */
  begin?: (x: number, y: number) => boolean
  /** True: the browser must not scroll. */
  move: (drag: Drag) => boolean
  /** With the last drag; undefined if the finger never moved. */
  end: (drag: Drag | undefined) => void
}

interface Start {
  x: number
  y: number
  time: number
  spread: number
  drag: Drag | undefined
}

/** Follows a finger that comes down on an element. Mouse drags arrive as touches, too. */
export function onDrag(element: HTMLElement, listener: DragListener): void {
  let start: Start | undefined
  element.addEventListener('touchstart', (event) => {
    const touch = event.touches[0]
    if (!touch || listener.begin?.(touch.clientX, touch.clientY) === false) return
    start = { x: touch.clientX, y: touch.clientY, time: event.timeStamp, spread: spread(event), drag: undefined }
  })
  element.addEventListener('touchmove', (event) => {
    if (!start) return
    start.drag = next(start, event) ?? start.drag
    start.time = event.timeStamp
    if (start.drag && listener.move(start.drag) && event.cancelable) event.preventDefault()
  })
  const end = (): void => {
    if (start) listener.end(start.drag)
    start = undefined
  }
  element.addEventListener('touchend', end)
  element.addEventListener('touchcancel', end)
}

function next({ x, y, time, spread: before, drag }: Start, event: TouchEvent): Drag | undefined {
  const touch = event.touches[0]
  if (!touch) return undefined
  const moved = { x: touch.clientX - x, y: touch.clientY - y }
  const milliseconds = Math.max(1, event.timeStamp - time)
  const last = drag?.moved ?? { x: 0, y: 0 }
  return {
    x: touch.clientX,
    y: touch.clientY,
    moved,
    speed: { x: (moved.x - last.x) / milliseconds, y: (moved.y - last.y) / milliseconds },
    axis: drag?.axis ?? axisOf(moved),
    pinch: spread(event) / before || 1,
  }
}

const axisOf = ({ x, y }: Drag['moved']): Drag['axis'] => (Math.abs(x) > Math.abs(y) ? 'x' : 'y')

/** Distance of two fingers in px; 0 with one. */
function spread({ touches }: TouchEvent): number {
  const [one, other] = [touches[0], touches[1]]
  return one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0
}
