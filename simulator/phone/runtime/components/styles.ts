import { inlineStyle } from '../engine/rpx'
import type { Piece } from './piece'
import { words } from './properties'

/** A length as WeChat takes it: a number is px. */
export function cssLength(value: unknown): string {
  const length = words(value)
  return /^-?[\d.]+$/.test(length) ? `${length}px` : inlineStyle(length)
}

/** A length in px, measured on the element that would have it. */
export function pixels(value: unknown, on: HTMLElement): number {
  const length = words(value)
  const number = Number.parseFloat(length)
  if (!Number.isFinite(number)) return 0
  return length.endsWith('rpx') ? (number * phoneWidth(on)) / 750 : number
}

/** 750 rpx in px. */
export function phoneWidth(near: HTMLElement): number {
  return near.closest('#phone')?.clientWidth || window.innerWidth
}

/** Classes of the page as they are written to the DOM: a component's style scope and its external classes are in their names. */
export function scopedClasses(piece: Piece, names: string): string {
  const owner = piece.instance.ownerShadowRoot
  if (!owner || names.trim() === '') return names
  const probe = owner.createNativeNode('wx-probe')
  probe.setNodeClass(names)
  const element: unknown = probe.getBackendElement()
  return element instanceof HTMLElement ? element.className : names
}
