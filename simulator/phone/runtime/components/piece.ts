import { Event as ComponentEvent, type EventListener, type GeneralComponent, type EventOptions } from 'glass-easel'

import { words } from './properties'

export type TapListener = (event: { target: HTMLElement | undefined }) => void

/** Segment of classes and styles that no template writes to. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- glass-easel's const enum can't be read here
const temporary = 3 as NonNullable<Parameters<GeneralComponent['setNodeStyle']>[1]>

const isDom = (value: unknown): value is HTMLElement => value instanceof HTMLElement

/** A built-in tag on the page: its properties, its DOM element and its events. */
export class Piece {
  readonly dom: HTMLElement
  /** Where the children of the tag are; the element itself if it has no wrapper. */
  readonly inner: HTMLElement

  constructor(
    readonly instance: GeneralComponent,
    readonly tag: string,
  ) {
    const dom: unknown = instance.getBackendElement()
    const wrapper: unknown = instance.getShadowRoot()?.childNodes[0]?.getBackendElement()
    // a page that was closed still takes setData, as on a phone, and draws it nowhere
    this.dom = isDom(dom) ? dom : document.createElement(`wx-${tag}`)
    this.inner = isDom(wrapper) ? wrapper : this.dom
    if (this.inner !== this.dom) this.inner.className = `wx-${tag}-inner`
  }

  value(name: string): unknown {
    const value: unknown = this.instance.data[name]
    return value
  }

  text(name: string): string {
    return words(this.value(name))
  }

  flag(name: string): boolean {
    return Boolean(this.value(name))
  }

  number(name: string): number {
    const value = Number(this.value(name))
    return Number.isFinite(value) ? value : 0
  }

  list(name: string): readonly unknown[] {
    const value = this.value(name)
    return Array.isArray(value) ? value : []
  }

  /** Changes own properties; with `model:` the page's data follow. */
  write(change: Readonly<Record<string, unknown>>): void {
    this.instance.setData({ ...change })
  }

  /** WeChat's own events don't bubble, unless the document says so. */
  fire(name: string, detail: unknown = {}, options: EventOptions = {}): void {
    this.instance.triggerEvent(name, detail, options)
  }

  /** A tap that came from a keyboard or a screen reader: the same path as a finger's. */
  tap(): void {
    const { left, top, width, height } = this.dom.getBoundingClientRect()
    const detail = { x: left + width / 2, y: top + height / 2 }
    ComponentEvent.triggerEvent(this.instance, 'tap', detail, { bubbles: true, composed: true, capturePhase: true })
  }

  /** Calls the listener at a tap on the tag or inside it; `target` is the DOM element under the finger. */
  onTap(listener: TapListener): void {
    this.instance.addListener('tap', (event) => {
      const original: unknown = event.getOriginalEvent()
      const target = original instanceof Event && isDom(original.target) ? original.target : undefined
      listener({ target })
    })
  }

  /** Keeps taps for the tag itself: neither the page nor what is around it hears of them. */
  takeTaps(listener: (target: Element | undefined, at: { x: number; y: number }) => void): void {
    const take: EventListener<unknown> = (event) => {
      event.stopPropagation()
      const original: unknown = event.getOriginalEvent()
      const target = original instanceof Event && original.target instanceof Element ? original.target : undefined
      const { x, y } = Object(event.detail) as Partial<Record<'x' | 'y', number>>
      listener(target, { x: x ?? 0, y: y ?? 0 })
    }
    this.instance.addListener('tap', take, { capture: true })
  }

  /** While `refuses` says so, a tap reaches neither the page nor what is around the tag. */
  refuseTapsWhile(refuses: () => boolean): void {
    // not by returning false: that would take the browser's click and focus away, too
    const stop: EventListener<unknown> = (event) => {
      if (refuses()) event.stopPropagation()
    }
    this.instance.addListener('tap', stop, { capture: true })
    this.instance.addListener('longpress', stop, { capture: true })
  }

  /** Style of the phone's own, which the page's `style` doesn't wipe away. */
  style(style: string): void {
    this.instance.setNodeStyle(style, temporary)
  }

  /** Class of the page, in the page's style scope, that comes and goes. */
  temporaryClass(names: string): void {
    this.instance.setNodeClass(names, temporary)
  }

  attribute(name: string, value: string | boolean | number | undefined): void {
    if (value === undefined || value === false || value === '') this.dom.removeAttribute(name)
    else this.dom.setAttribute(name, value === true ? '' : String(value))
  }
}
