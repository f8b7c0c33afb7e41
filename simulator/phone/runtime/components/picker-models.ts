import {
  clampDay,
  clampMinute,
  dayColumns,
  formatDay,
  formatMinute,
  minuteColumns,
  parseDay,
  parseMinute,
  type DateFields,
  type Day,
  type Minute,
} from './picker-dates'
import type { Piece } from './piece'
import { words } from './properties'
import type { WheelModel } from './sheet'

export interface PickerModel extends WheelModel {
  /** What `change` brings. */
  detail: () => Readonly<Record<string, unknown>>
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The label of one item of `range`. */
export function labelOf(item: unknown, rangeKey: string): string {
  if (typeof item !== 'object' || item === null) return String(item)
  const label: unknown = rangeKey === '' ? undefined : Reflect.get(item, rangeKey)
  return label === undefined ? '[object Object]' : words(label)
}

const labels = (range: unknown, key: string): string[] =>
  Array.isArray(range) ? range.map((item: unknown) => labelOf(item, key)) : []

/** WeChat gives the index of a selector as a string. */
export function selectorModel(piece: Piece): PickerModel {
  let index = Math.max(0, piece.number('value'))
  return {
    columns: () => [labels(piece.value('range'), piece.text('rangeKey'))],
    picked: () => [index],
    pick: (_, row) => {
      index = row
    },
    detail: () => ({ value: String(index) }),
  }
}

export function multiSelectorModel(piece: Piece): PickerModel {
  const asked = piece.list('value').map(Number)
  const lists = (): unknown[][] => piece.list('range').map((list): unknown[] => (Array.isArray(list) ? list : []))
  const indexes = lists().map((_, column) => Math.max(0, asked[column] ?? 0))
  return {
    columns: () => lists().map((list) => labels(list, piece.text('rangeKey'))),
    picked: () => lists().map((list, column) => Math.min(indexes[column] ?? 0, Math.max(0, list.length - 1))),
    pick: (column, row) => {
      indexes[column] = row
      piece.fire('columnchange', { column, value: row })
    },
    detail: () => ({ value: lists().map((_, column) => indexes[column] ?? 0) }),
  }
}

const fieldsOf = (piece: Piece): DateFields => {
  const fields = piece.text('fields')
  return fields === 'year' || fields === 'month' ? fields : 'day'
}

function today(): Day {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

export function dateModel(piece: Piece): PickerModel {
  const start = parseDay(piece.text('start')) ?? { year: 1900, month: 1, day: 1 }
  const end = parseDay(piece.text('end')) ?? { year: 2100, month: 12, day: 31 }
  const fields = fieldsOf(piece)
  const shown = { year: 1, month: 2, day: 3 }[fields]
  const units = ['年', '月', '日']
  let day = clampDay(parseDay(piece.text('value')) ?? today(), start, end)
  const lists = (): number[][] => dayColumns(day, start, end).slice(0, shown)
  const parts = (): number[] => [day.year, day.month, day.day]
  return {
    columns: () => lists().map((list, column) => list.map((number) => `${String(number)}${units[column] ?? ''}`)),
    picked: () => lists().map((list, column) => Math.max(0, list.indexOf(parts()[column] ?? 0))),
    pick: (column, row) => {
      const number = lists()[column]?.[row] ?? 1
      const change = [{ year: number }, { month: number }, { day: number }][column]
      day = clampDay({ ...day, ...change }, start, end)
    },
    detail: () => ({ value: formatDay(day, fields) }),
  }
}

export function timeModel(piece: Piece): PickerModel {
  const start = parseMinute(piece.text('start')) ?? { hour: 0, minute: 0 }
  const end = parseMinute(piece.text('end')) ?? { hour: 23, minute: 59 }
  const now = new Date()
  const asked: Minute = parseMinute(piece.text('value')) ?? { hour: now.getHours(), minute: now.getMinutes() }
  let time = clampMinute(asked, start, end)
  const lists = (): number[][] => minuteColumns(time, start, end)
  return {
    columns: () => lists().map((list) => list.map(two)),
    picked: () => lists().map((list, column) => Math.max(0, list.indexOf(column === 0 ? time.hour : time.minute))),
    pick: (column, row) => {
      const number = lists()[column]?.[row] ?? 0
      time = clampMinute(column === 0 ? { ...time, hour: number } : { ...time, minute: number }, start, end)
    },
    detail: () => ({ value: formatMinute(time) }),
  }
}
