import type { ComponentSpace, GeneralComponent } from 'glass-easel'
import type { Device } from '../device'
import { animate } from '../wx/animation'
import { drawRole, drawState, startKeyboard } from './accessibility'
import type { Host } from './host'
import { startHover, type HoverDefaults } from './hover'
import { Piece } from './piece'
import { amount, common, text, type Properties } from './properties'
import { remember, type Field } from './registry'
import { reportUnknownEvent } from './unknown-event'

/** What a tag has around it. */
export interface Surroundings {
  host: Host
  device: Device
}

/** What a tag does after it has been made. */
export interface Reactions {
  /** By property, after a change; not for the value that a tag starts with. */
  changed?: Readonly<Record<string, () => void>>
  /** At the start and after each change of any property. */
  draw?: () => void
  attached?: () => void
  detached?: () => void
  field?: Field
  labelTap?: () => void
  named?: HTMLElement
}

/** A tag of WeChat: what WXML may write on it, and what it does. */
export interface BuiltIn {
  tag: string
  properties?: Properties
  /** Names that can be bound, besides touches, tap and animation. */
  events?: readonly string[]
  /** Children go into an element inside. */
  wraps?: boolean
  hover?: HoverDefaults
  role?: string
  start?: (piece: Piece, around: Surroundings) => Reactions
}

interface Running {
  piece: Piece
  reactions: Reactions
}

/** Properties of a tag with WeChat's defaults, the common ones included. */
export function propertiesOf({ properties, hover }: BuiltIn): Properties {
  const hovering: Properties = hover
    ? { hoverClass: text(hover.name), hoverStartTime: amount(hover.startMs), hoverStayTime: amount(hover.stayMs) }
    : {}
  return { ...common, ...hovering, ...properties }
}

/** Makes a tag known to every component of the space. */
export function defineBuiltIn(space: ComponentSpace, builtIn: BuiltIn, around: Surroundings): void {
  const running = new WeakMap<GeneralComponent, Running>()
  const changed = (instance: GeneralComponent, name: string): void => {
    const own = running.get(instance)
    if (own) react(own, builtIn, name)
  }
  const definition = space.defineComponent({
    is: `wx://${builtIn.tag}`,
    options: { listenerChangeLifetimes: true },
    properties: observed(propertiesOf(builtIn), changed),
    ...(builtIn.wraps ? { template: wrapped } : {}),
    lifetimes: {
      created() {
        running.set(this.general(), start(new Piece(this.general(), builtIn.tag), builtIn, around))
      },
      attached() {
        running.get(this.general())?.reactions.attached?.()
      },
      detached() {
        running.get(this.general())?.reactions.detached?.()
      },
      listenerChange(added: boolean, name: string) {
        if (added && running.has(this.general())) reportUnknownEvent(builtIn, name, around.host)
      },
    },
  })
  if (builtIn.wraps) space.setGlobalUsingComponent('wx-inner', 'wx-inner')
  space.setGlobalUsingComponent(builtIn.tag, definition)
}

function start(piece: Piece, builtIn: BuiltIn, around: Surroundings): Running {
  startHover(piece, builtIn.hover?.name)
  startKeyboard(piece)
  const reactions = builtIn.start?.(piece, around) ?? {}
  remember({ ...reactions, piece })
  drawRole(piece, builtIn.role)
  reactions.draw?.()
  return { piece, reactions }
}

function react({ piece, reactions }: Running, { role }: BuiltIn, name: string): void {
  drawCommon(piece, name, role)
  reactions.changed?.[name]?.()
  reactions.draw?.()
}

function drawCommon(piece: Piece, name: string, role: string | undefined): void {
  if (name === 'hidden') piece.attribute('hidden', piece.flag('hidden'))
  else if (name === 'animation') animate(piece.dom, piece.value(name))
  else if (name === 'ariaRole' || name === 'disabled') drawRole(piece, role)
  else if (name.startsWith('aria')) drawState(piece, name)
}

type Observed = Record<string, Properties[string] & { observer: () => void }>

function observed(properties: Properties, changed: (instance: GeneralComponent, name: string) => void): Observed {
  const result: Observed = {}
  for (const [name, property] of Object.entries(properties)) {
    result[name] = {
      ...property,
      observer(this: GeneralComponent) {
        changed(this, name)
      },
    }
  }
  return result
}

type Define = (...parts: readonly unknown[]) => void
const nothing = (): void => undefined

/** The template `<wx-inner><slot/></wx-inner>` as glass-easel's compiler writes it. */
const wrapped = {
  content: () => () => ({
    C: (_new: boolean, _text: Define, element: Define) => {
      element('wx-inner', {}, nothing, (...[, , , , , slot]: readonly Define[]) => slot?.(''))
    },
    B: {},
  }),
}
