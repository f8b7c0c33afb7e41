import { runInThisContext } from 'node:vm'
import { TmplGroup } from 'glass-easel-template-compiler'
import { MiniProgramEnv, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { DeviceState, Fault } from '../../../../../simulator/phone/protocol'
import { defineBuiltIns } from '../../../../../simulator/phone/runtime/components/all'
import type { Answer, Host, NavigateRequest, ShareTarget } from '../../../../../simulator/phone/runtime/components/host'
import { Device } from '../../../../../simulator/phone/runtime/device'
import { makeBackend } from '../../../../../simulator/phone/runtime/engine/backend'
import { defineStringBehaviors, stringBehavior } from '../../../../../simulator/phone/runtime/engine/string-behaviors'
import { listenToEvents } from '../../../../../simulator/phone/runtime/events/dispatch'

/** What the tags asked of the phone. */
interface Asked {
  navigations: NavigateRequest[]
  shares: ShareTarget[]
  faults: Fault[]
}

type Data = Record<string, unknown>
interface PageEvent {
  type: string
  detail: Record<string, unknown>
}

export interface Stage {
  /** The page's element. */
  page: HTMLElement
  overlays: HTMLElement
  device: Device
  asked: Asked
  data: () => Data
  setData: (data: Data) => void
  /** Events that reached `on` of the page, in order. */
  heard: PageEvent[]
  heardOf: (type: string) => Record<string, unknown>[]
  leave: () => void
}

/** Components that a template may use, by tag: their template and their definition. */
export type Components = Readonly<Record<string, { wxml: string; definition?: Record<string, unknown> }>>

interface Setting {
  data?: Data
  device?: Partial<DeviceState>
  answers?: Partial<Host>
  components?: Components
  /** What `on` returns for an event. */
  reply?: (event: PageEvent) => unknown
}

const ok = (name: string, rest: Data = {}): Promise<Answer> => Promise.resolve({ errMsg: `${name}:ok`, ...rest })

function hostFor(overlays: HTMLElement, asked: Asked): Host {
  return {
    navigate: (request) => {
      asked.navigations.push(request)
      return Promise.resolve()
    },
    share: (target) => asked.shares.push(target),
    getPhoneNumber: (realtime) => ok('getPhoneNumber', { code: realtime ? 'realtime' : 'quick' }),
    chooseAvatar: () => ok('chooseAvatar', { avatarUrl: 'wxfile://avatar' }),
    openSetting: () => ok('openSetting', { authSetting: {} }),
    contact: () => ok('enterContact'),
    feedback: () => ok('feedback'),
    launchApp: () => Promise.resolve({ errMsg: 'launchApp:fail' }),
    agreePrivacy: () => ok('agreePrivacyAuthorization'),
    overlays: () => overlays,
    portalOf: () => document.body,
    address: (url) => (url.startsWith('https://elsewhere') ? undefined : url),
    keyboardHeight: () => 0,
    setTitle: () => undefined,
    report: (fault) => asked.faults.push(fault),
  }
}

function polyfill(): void {
  class NoObserver {
    observe(): void {
      return undefined
    }
    disconnect(): void {
      return undefined
    }
  }
  Object.assign(globalThis, { ResizeObserver: NoObserver })
  Object.assign(Element.prototype, {
    scrollTo(this: Element, to: ScrollToOptions) {
      if (to.top !== undefined) this.scrollTop = to.top
      if (to.left !== undefined) this.scrollLeft = to.left
    },
  })
}

interface Space {
  codeSpace: CodeSpace
  env: MiniProgramEnv
}

function addComponent({ codeSpace }: Space, path: string, wxml: string): void {
  const group = new TmplGroup()
  const problems = group.addTmpl(path, wxml) as { isError: boolean; message: string }[]
  const faults = problems.filter(({ isError }) => isError).map(({ message }) => message)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const groupList = runInThisContext(`(${group.getTmplGenObjectGroups()})`) as Record<string, never>
  codeSpace.addCompiledTemplate(path, { groupList, content: groupList[path] as never })
}

function named(definition: Data): Data {
  const behaviors = (definition['behaviors'] as string[] | undefined) ?? []
  return { ...definition, behaviors: behaviors.flatMap((name) => stringBehavior(name) ?? []) }
}

/** A page with one template on a phone with WeChat's tags; every handler in it is `on`. */
export function stage(wxml: string, setting: Setting = {}): Stage {
  polyfill()
  document.body.innerHTML = ''
  const env = new MiniProgramEnv()
  const codeSpace = env.createCodeSpace('', true)
  codeSpace.getComponentSpace().updateComponentOptions({ writeFieldsToNode: false, useMethodCallerListeners: true })
  const context = makeBackend()
  const backend = env.associateBackend(context)
  listenToEvents(context)
  defineStringBehaviors(codeSpace)
  const overlays = document.body.appendChild(document.createElement('div'))
  const asked: Asked = { navigations: [], shares: [], faults: [] }
  const device = new Device(setting.device ?? {})
  defineBuiltIns(codeSpace.getComponentSpace(), { host: { ...hostFor(overlays, asked), ...setting.answers }, device })
  const components = setting.components ?? {}
  for (const [tag, component] of Object.entries(components)) {
    codeSpace.addComponentStaticConfig(tag, { component: true })
    addComponent({ codeSpace, env }, tag, component.wxml)
    codeSpace.componentEnv(tag, (at) => {
      at.Component(named(component.definition ?? {}))
    })
  }
  const heard: PageEvent[] = []
  const on = (event: PageEvent): unknown => {
    heard.push({ type: event.type, detail: event.detail })
    return setting.reply?.(event)
  }
  const usingComponents = Object.fromEntries(Object.keys(components).map((tag) => [tag, `/${tag}`]))
  codeSpace.addComponentStaticConfig('page', { usingComponents })
  addComponent({ codeSpace, env }, 'page', wxml)
  codeSpace.componentEnv('page', (at) => {
    at.Page({ data: setting.data ?? {}, on })
  })
  return mount({ backend, codeSpace }, { overlays, device, asked, heard })
}

interface Mounting {
  backend: ReturnType<MiniProgramEnv['associateBackend']>
  codeSpace: CodeSpace
}

function mount({ backend, codeSpace }: Mounting, parts: Pick<Stage, 'overlays' | 'device' | 'asked' | 'heard'>): Stage {
  const root = backend.createRoot('page', codeSpace, '/page')
  const parent = document.body.appendChild(document.createElement('div'))
  const place = parent.appendChild(document.createElement('div'))
  root.attach(parent as never, place as never)
  const page = parent.firstElementChild as HTMLElement
  const instance = root.get() as unknown as { data: Data; setData: (data: Data) => void }
  return {
    ...parts,
    page,
    data: () => instance.data,
    setData: (data) => {
      instance.setData(data)
    },
    heardOf: (type) => parts.heard.filter((event) => event.type === type).map(({ detail }) => detail),
    leave: () => {
      root.release()
    },
  }
}

/** The one element that the selector finds. */
export function only(root: Element, selector: string): HTMLElement {
  const found = root.querySelectorAll<HTMLElement>(selector)
  if (found.length !== 1 || !found[0]) throw new Error(`${String(found.length)} elements for ${selector}`)
  return found[0]
}

export interface Finger {
  x?: number
  y?: number
}

/** Sends one touch event from an element, as a browser does. */
export function touch(element: Element, type: string, { x = 0, y = 0 }: Finger = {}): void {
  const point = { identifier: 1, target: element, clientX: x, clientY: y, pageX: x, pageY: y }
  const over = type === 'touchend' || type === 'touchcancel'
  const event = new TouchEvent(type, { bubbles: true, cancelable: true, composed: true })
  for (const name of ['touches', 'targetTouches']) Object.defineProperty(event, name, { value: over ? [] : [point] })
  Object.defineProperty(event, 'changedTouches', { value: [point] })
  element.dispatchEvent(event)
}

export function tap(element: Element): void {
  touch(element, 'touchstart')
  touch(element, 'touchend')
}

/** Drags a finger by so many px in a few steps. */
export function drag(element: Element, by: Finger): void {
  touch(element, 'touchstart')
  for (const share of [0.3, 0.7, 1]) touch(element, 'touchmove', { x: (by.x ?? 0) * share, y: (by.y ?? 0) * share })
  touch(element, 'touchend', by)
}

/** Types into the native control, as a reader or Playwright's fill() does. */
export function type(control: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  control.focus()
  control.value = value
  control.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Lets promises, microtasks and mutation observers run. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0))
}

/** Lets the next frames be drawn. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
}
