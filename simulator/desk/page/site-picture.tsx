import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { useWords } from './language'
import { distanceOf, type Standing } from './place'
import { words } from './words'

interface SitePictureProps {
  name: string
  radius: number
  standing: Standing
  onMove: (standing: Standing) => void
}

/** In units of the picture: its size, where the gate is, and how large the fence is drawn. */
const width = 280
const height = 112
const gate = { x: 92, y: 58 }
const fence = 44
const margin = 6
const stepMetres = 10

/** The site from above: building, road, gate, the circle within which one may clock in, and the worker with the circle of accuracy. */
export function SitePicture({ name, radius, standing, onMove }: SitePictureProps): VNode {
  const say = useWords()
  const element = useRef<SVGSVGElement>(null)
  const perMetre = fence / radius
  const dot = {
    x: clamp(gate.x + standing.east * perMetre, width),
    y: clamp(gate.y - standing.north * perMetre, height),
  }
  const moveTo = (x: number, y: number): void => {
    const east = Math.round((clamp(x, width) - gate.x) / perMetre)
    const north = Math.round((gate.y - clamp(y, height)) / perMetre)
    onMove({ ...standing, east, north })
  }
  const drag = usePointer(element, moveTo)
  return (
    <svg ref={element} class="site" viewBox={`0 0 ${String(width)} ${String(height)}`} {...drag}>
      <Ground />
      <circle class="site__fence" cx={gate.x} cy={gate.y} r={fence} />
      <text class="site__word" x={width - 8} y={height - 8} text-anchor="end">
        {say(words.fence, { radius })}
      </text>
      <Gate />
      <text class="site__name" x={width - 8} y={16} text-anchor="end">
        {name}
      </text>
      <circle class="site__accuracy" cx={dot.x} cy={dot.y} r={Math.max(standing.accuracy * perMetre, 7)} />
      <Worker dot={dot} standing={standing} onMove={onMove} />
    </svg>
  )
}

interface WorkerProps {
  dot: { x: number; y: number }
  standing: Standing
  onMove: (standing: Standing) => void
}

/** The dot, which the arrow keys move too. */
function Worker({ dot, standing, onMove }: WorkerProps): VNode {
  const say = useWords()
  const metres = distanceOf(standing)
  return (
    <circle
      class="site__worker"
      cx={dot.x}
      cy={dot.y}
      r="6"
      tabIndex={0}
      role="slider"
      aria-label={say(words.placeOf)}
      aria-valuenow={metres}
      aria-valuetext={say(words.placeIs, { metres, accuracy: standing.accuracy })}
      onKeyDown={(event) => {
        const step = steps[event.key]
        if (step === undefined) return
        event.preventDefault()
        onMove({ ...standing, east: standing.east + step[0], north: standing.north + step[1] })
      }}
    >
      <title>{say(words.dragHint)}</title>
    </circle>
  )
}

const steps: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowRight: [stepMetres, 0],
  ArrowLeft: [-stepMetres, 0],
  ArrowUp: [0, stepMetres],
  ArrowDown: [0, -stepMetres],
}

function clamp(value: number, end: number): number {
  return Math.min(Math.max(value, margin), end - margin)
}

function Ground(): VNode {
  return (
    <g aria-hidden="true">
      <rect class="site__ground" width={width} height={height} />
      <path class="site__road" d={`M0 ${String(gate.y + 26)} H${String(width)}`} />
      <path class="site__road" d="M212 0 V112" />
      <rect class="site__building" x={gate.x - 34} y={gate.y - 34} width="68" height="34" rx="3" />
      <path class="site__roof" d={`M${String(gate.x - 34)} ${String(gate.y - 17)} h68`} />
      <rect class="site__building" x="232" y="26" width="34" height="26" rx="3" />
      <rect class="site__building" x="160" y="16" width="36" height="34" rx="3" />
    </g>
  )
}

function Gate(): VNode {
  const say = useWords()
  return (
    <g>
      <rect class="site__gate" x={gate.x - 5} y={gate.y - 3} width="10" height="6" rx="1" />
      <text class="site__word" x={gate.x - 9} y={gate.y + 10} text-anchor="end">
        {say(words.gate)}
      </text>
    </g>
  )
}

type Pointer = Pick<preact.JSX.IntrinsicElements['svg'], 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'>

/** Puts the worker where the finger is, as long as it is down. */
function usePointer(element: { current: SVGSVGElement | null }, moveTo: (x: number, y: number) => void): Pointer {
  const isDown = useRef(false)
  const move = (event: PointerEvent): void => {
    const svg = element.current
    if (!isDown.current || svg === null) return
    const box = svg.getBoundingClientRect()
    moveTo(((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height)
  }
  const end = (): void => {
    isDown.current = false
  }
  return {
    onPointerDown: (event) => {
      isDown.current = true
      element.current?.setPointerCapture(event.pointerId)
      move(event)
    },
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
  }
}
