import type { ComponentSpace } from 'glass-easel'
import { button } from './button'
import { camera } from './camera'
import { canvas } from './canvas'
import { choices } from './choices'
import { defineBuiltIn, propertiesOf, type BuiltIn, type Surroundings } from './define'
import { form } from './form'
import { icon } from './icon'
import { images } from './image'
import { input } from './input'
import { label } from './label'
import { map } from './map'
import { media } from './media'
import { movables } from './movable'
import { navigator } from './navigator'
import { openTypes } from './open-types'
import { pageParts } from './page-parts'
import { picker, pickerModes } from './picker'
import { pickerViews } from './picker-view'
import { progress } from './progress'
import { dashed } from './properties'
import { richText } from './rich-text'
import { rootPortal } from './root-portal'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { strips } from './strips'
import { swipers } from './swiper'
import { switchTag } from './switch'
import { textTag } from './text'
import { textarea } from './textarea'
import { inputTypes } from './typing'
import { unsupported } from './unsupported'
import { views } from './view'
import { webView } from './web-view'

const supported: readonly BuiltIn[] = [
  ...views,
  ...[textTag, icon, progress, richText, button, form, label, input, textarea, switchTag, slider, picker, scrollView, rootPortal],
  ...[navigator, canvas, camera, map, webView],
  ...images,
  ...choices,
  ...pickerViews,
  ...swipers,
  ...movables,
  ...media,
  ...pageParts,
  ...strips,
]

const tags = new Set([...supported, ...unsupported].map(({ tag }) => tag))

/** Makes WeChat's own tags known to every component of the space. */
export function defineBuiltIns(space: ComponentSpace, around: Surroundings): void {
  for (const builtIn of [...supported, ...unsupported]) defineBuiltIn(space, builtIn, around)
}

/** Whether WeChat has the tag; the phone reports those that it doesn't draw. */
export function isBuiltIn(tag: string): boolean {
  return tags.has(tag)
}

export interface BuiltInNames {
  /** As WXML writes them. */
  properties: readonly string[]
  events: readonly string[]
  /** By property: the values that work here, where WeChat has a list of them. */
  options: Readonly<Record<string, readonly string[]>>
}

const options: Readonly<Record<string, BuiltInNames['options']>> = {
  button: { 'open-type': Object.keys(openTypes), 'form-type': ['submit', 'reset'] },
  input: { type: inputTypes },
  picker: { mode: Object.keys(pickerModes) },
  canvas: { type: ['2d', 'webgl'] },
  navigator: { 'open-type': ['navigate', 'redirect', 'switchTab', 'reLaunch', 'navigateBack', 'exit'] },
  camera: { mode: ['normal', 'scanCode'] },
}

/** What works on each tag: the answer to `wx.canIUse('button.open-type.share')`. Tags that aren't drawn are not in it. */
export const builtInProperties: Readonly<Record<string, BuiltInNames>> = Object.fromEntries(
  supported.map((builtIn) => [
    builtIn.tag,
    {
      properties: Object.keys(propertiesOf(builtIn)).map(dashed),
      events: builtIn.events ?? [],
      options: options[builtIn.tag] ?? {},
    },
  ]),
)
