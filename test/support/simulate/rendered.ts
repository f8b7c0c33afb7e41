import type { ExparserNode } from 'miniprogram-exparser'

/** A page or component as its own script sees it: `this`. */
export interface Instance {
  data: Record<string, unknown>
  route?: string
  triggerEvent: (name: string, detail?: unknown, options?: object) => void
  [method: string]: unknown
}

/** A rendered node: what j-component gives, typed as far as tests need it. Never hand one to `expect`: compare data or text. */
export interface Rendered {
  readonly dom: HTMLElement
  readonly data: Record<string, unknown>
  readonly instance: Instance
  querySelector: (selector: string) => Rendered | undefined
  querySelectorAll: (selector: string) => Rendered[]
  addEventListener: (name: string, listener: (event: { detail: unknown }) => void) => void
  setData: (data: Record<string, unknown>) => void
  triggerPageLifeTime: (name: 'show' | 'hide') => void
  toJSON: () => { attrs: { name: string; value: unknown }[] }
  detach: () => void
}

/** What only the harness touches, to attach a root in WeChat's order of events. */
export interface Root extends Rendered {
  parentNode: HTMLElement
  readonly _exparserNode: ExparserNode
}
