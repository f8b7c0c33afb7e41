interface Timing {
  duration?: number
  timingFunction?: string
  delay?: number
  transformOrigin?: string
}
interface Step {
  type: string
  args: unknown[]
}
/** What `export()` gives to the page's data, and what the page hands on to a node's `animation`. */
export interface AnimationData {
  actions: { animates: Step[]; option: { transformOrigin: string; transition: Required<Omit<Timing, 'transformOrigin'>> } }[]
}

const transforms = [
  ...[
    'matrix',
    'matrix3d',
    'rotate',
    'rotate3d',
    'rotateX',
    'rotateY',
    'rotateZ',
    'scale',
    'scale3d',
    'scaleX',
    'scaleY',
    'scaleZ',
  ],
  ...['skew', 'skewX', 'skewY', 'translate', 'translate3d', 'translateX', 'translateY', 'translateZ'],
]
const styles: Readonly<Record<string, string>> = {
  opacity: 'opacity',
  backgroundColor: 'background-color',
  width: 'width',
  height: 'height',
  left: 'left',
  right: 'right',
  top: 'top',
  bottom: 'bottom',
}

/** wx.createAnimation: what is called on it is gathered; `step` ends a group, `export` hands the groups over. */
export function createAnimation(timing: Timing = {}): object {
  let animates: Step[] = []
  let actions: AnimationData['actions'] = []
  const animation: Record<string, unknown> = {
    step: (own: Timing = {}) => {
      actions.push({ animates, option: optionOf({ ...timing, ...own }) })
      animates = []
      return animation
    },
    export: (): AnimationData => {
      const exported = { actions }
      actions = []
      return exported
    },
  }
  for (const type of [...transforms, ...Object.keys(styles)]) {
    animation[type] = (...args: unknown[]) => {
      animates = [...animates.filter((each) => each.type !== type), { type, args }]
      return animation
    }
  }
  return animation
}

function optionOf({
  duration = 400,
  timingFunction = 'linear',
  delay = 0,
  transformOrigin = '50% 50% 0',
}: Timing): AnimationData['actions'][number]['option'] {
  return { transformOrigin, transition: { duration, timingFunction, delay } }
}

/** Plays what was exported on an element, one group after the other; what the last group set stays. Anything else is left alone. */
export function animate(element: HTMLElement, data: unknown): void {
  if (isAnimationData(data)) void play(element, data)
}

function isAnimationData(data: unknown): data is AnimationData {
  return typeof data === 'object' && data !== null && 'actions' in data && Array.isArray(data.actions)
}

async function play(element: HTMLElement, { actions }: AnimationData): Promise<void> {
  for (const { animates, option } of actions) {
    const { duration, timingFunction, delay } = option.transition
    element.style.transition = `all ${duration.toString()}ms ${timingFunction} ${delay.toString()}ms`
    element.style.transformOrigin = option.transformOrigin
    for (const [property, value] of declarations(animates)) element.style.setProperty(property, value)
    await new Promise((resolve) => setTimeout(resolve, duration + delay))
  }
}

/** The style that a group of steps asks for. */
export function declarations(animates: readonly Step[]): [property: string, value: string][] {
  const transform = animates.filter(({ type }) => transforms.includes(type)).map(functionOf)
  const plain = animates.flatMap(({ type, args }): [string, string][] => {
    const property = styles[type]
    return property === undefined
      ? []
      : [[property, type === 'opacity' || type === 'backgroundColor' ? String(args[0]) : length(args[0])]]
  })
  return transform.length > 0 ? [['transform', transform.join(' ')], ...plain] : plain
}

function functionOf({ type, args }: Step): string {
  const unit = /^(rotate|skew)/.test(type) ? 'deg' : /^translate/.test(type) ? 'px' : ''
  // the axis of rotate3d has no unit
  const isPlain = (index: number): boolean => type === 'rotate3d' && index < 3
  return `${type}(${args.map((value, index) => (typeof value === 'number' && !isPlain(index) ? `${value.toString()}${unit}` : String(value))).join(', ')})`
}

function length(value: unknown): string {
  return typeof value === 'number' ? `${value.toString()}px` : String(value)
}
