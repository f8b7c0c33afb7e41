import type { Place } from './map-projection'
import { words } from './properties'

type Fields = Readonly<Record<string, unknown>>

export const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {})
export const textOf = (value: unknown, usual = ''): string => words(value) || usual
export const numberOf = (value: unknown, usual: number): number => {
  const number = Number(value)
  return value === undefined || value === null || value === '' || !Number.isFinite(number) ? usual : number
}
export const placeOf = (value: unknown): Place => {
  const { latitude, longitude } = fieldsOf(value)
  return { latitude: numberOf(latitude, 0), longitude: numberOf(longitude, 0) }
}
export const placesOf = (value: unknown): Place[] => (Array.isArray(value) ? value.map(placeOf) : [])

/** WeChat's colours are `#RRGGBB` or `#RRGGBBAA`; anything else is not drawn. */
export const colourOf = (value: unknown, usual: string): string => {
  const colour = textOf(value, usual)
  return /^#[0-9a-f]{3,8}$/i.test(colour) || /^rgba?\([\d\s.,%]+\)$/.test(colour) ? colour : usual
}

export interface Circle {
  place: Place
  metres: number
  line: string
  fill: string
  width: number
}
export const circleOf = (value: unknown): Circle => {
  const fields = fieldsOf(value)
  return {
    place: placeOf(value),
    metres: numberOf(fields['radius'], 0),
    line: colourOf(fields['color'], '#00000000'),
    fill: colourOf(fields['fillColor'], '#00000000'),
    width: numberOf(fields['strokeWidth'], 1),
  }
}

export interface Line {
  points: Place[]
  line: string
  fill: string
  width: number
  dashed: boolean
}
export const polylineOf = (value: unknown): Line => {
  const fields = fieldsOf(value)
  return {
    points: placesOf(fields['points']),
    line: colourOf(fields['color'], '#000000'),
    fill: 'none',
    width: numberOf(fields['width'], 1),
    dashed: fields['dottedLine'] === true,
  }
}
export const polygonOf = (value: unknown): Line => {
  const fields = fieldsOf(value)
  return {
    points: placesOf(fields['points']),
    line: colourOf(fields['strokeColor'], '#00000000'),
    fill: colourOf(fields['fillColor'], '#00000000'),
    width: numberOf(fields['strokeWidth'], 1),
    dashed: Array.isArray(fields['dashArray']),
  }
}

export interface Marker {
  id: number
  place: Place
  title: string
  icon: string
  width: number
  height: number
  anchor: { x: number; y: number }
  rotate: number
  opacity: number
  callout: { content: string; always: boolean; colour: string; ground: string } | undefined
  label: { content: string; colour: string } | undefined
}
export const markerOf = (value: unknown, index: number): Marker => {
  const fields = fieldsOf(value)
  const anchor = fieldsOf(fields['anchor'])
  return {
    id: numberOf(fields['id'], index),
    place: placeOf(value),
    title: textOf(fields['title']) || textOf(fields['ariaLabel']),
    icon: textOf(fields['iconPath']),
    width: Number.parseFloat(textOf(fields['width'], '28')),
    height: Number.parseFloat(textOf(fields['height'], '36')),
    anchor: { x: numberOf(anchor['x'], 0.5), y: numberOf(anchor['y'], 1) },
    rotate: numberOf(fields['rotate'], 0),
    opacity: numberOf(fields['alpha'], 1),
    callout: calloutOf(fields['callout']),
    label: labelOf(fields['label']),
  }
}

function calloutOf(value: unknown): Marker['callout'] {
  const fields = fieldsOf(value)
  const content = textOf(fields['content'])
  if (content === '') return undefined
  const colours = { colour: colourOf(fields['color'], '#000000'), ground: colourOf(fields['bgColor'], '#ffffff') }
  return { content, always: fields['display'] === 'ALWAYS', ...colours }
}

function labelOf(value: unknown): Marker['label'] {
  const fields = fieldsOf(value)
  const content = textOf(fields['content'])
  return content === '' ? undefined : { content, colour: colourOf(fields['color'], '#000000') }
}
