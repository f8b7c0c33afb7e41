/** A property as glass-easel declares it. `null` takes any value. */
export interface Property {
  type: StringConstructor | NumberConstructor | BooleanConstructor | null
  value: unknown
}
export type Properties = Readonly<Record<string, Property>>

export const text = (value = ''): Property => ({ type: String, value })
export const flag = (value = false): Property => ({ type: Boolean, value })
export const amount = (value = 0): Property => ({ type: Number, value })
export const anything = (value: unknown = null): Property => ({ type: null, value })

/** What every tag takes, by WeChat's guide to accessibility and its page of common properties. */
export const common: Properties = {
  hidden: flag(),
  hoverClass: text('none'),
  hoverStartTime: amount(50),
  hoverStayTime: amount(400),
  hoverStopPropagation: flag(),
  animation: anything(),
  ariaRole: text(),
  ariaLabel: text(),
  ariaHidden: anything(),
  ariaDisabled: anything(),
  ariaChecked: anything(),
  ariaSelected: anything(),
  ariaExpanded: anything(),
  ariaPressed: anything(),
  ariaModal: anything(),
  ariaLive: text(),
  ariaAtomic: anything(),
  ariaBusy: anything(),
  ariaDescribedby: text(),
  ariaLabelledby: text(),
  ariaValuenow: anything(),
  ariaValuemin: anything(),
  ariaValuemax: anything(),
  ariaLevel: anything(),
  ariaHaspopup: anything(),
  ariaRequired: anything(),
  ariaInvalid: anything(),
  ariaCurrent: anything(),
  ariaMultiselectable: anything(),
  ariaControls: text(),
  ariaOwns: text(),
}

/** `scrollTop` → `scroll-top`, as WXML writes it. */
export function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** A value of a page as text: nothing for null and undefined. */
export function words(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
