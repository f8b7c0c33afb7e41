import type { DeviceState } from '../../protocol'
import { Wheel } from './wheel'

/** What a sheet of wheels shows and asks; `columns` is read again after each turn. */
export interface WheelModel {
  columns: () => readonly (readonly string[])[]
  picked: () => readonly number[]
  pick: (column: number, index: number) => void
}

export interface SheetOptions {
  title: string
  language: DeviceState['language']
  overlays: HTMLElement
  onConfirm: () => void
  onCancel: () => void
}

export interface Sheet {
  /** Reads columns and choice again. */
  refresh: () => void
  close: () => void
}

/** Height of a row in components.css. */
const rowHeight = 40
const words = { zh_CN: { cancel: '取消', confirm: '确定' }, en: { cancel: 'Cancel', confirm: 'Confirm' } }

/** A sheet from below with a column for each list and the two buttons of WeChat's pickers. */
export function openSheet(model: WheelModel, options: SheetOptions): Sheet {
  const mask = make('div', 'wx-sheet-mask')
  const panel = make('div', 'wx-sheet')
  const body = make('div', 'wx-sheet-body')
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-modal', 'true')
  panel.setAttribute('aria-label', options.title || 'picker')
  const before = document.activeElement
  const close = (): void => {
    mask.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  const leave = (tell: () => void) => (): void => {
    close()
    tell()
  }
  const cancel = leave(options.onCancel)
  panel.append(header(options, { cancel, confirm: leave(options.onConfirm) }), body)
  mask.append(panel)
  mask.addEventListener('click', (event) => {
    if (event.target === mask) cancel()
  })
  mask.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cancel()
  })
  const columns = new Columns(body, model)
  columns.refresh()
  options.overlays.append(mask)
  columns.refresh()
  body.querySelector<HTMLElement>('[role=listbox]')?.focus()
  return {
    refresh: () => {
      columns.refresh()
    },
    close,
  }
}

function header({ title, language }: SheetOptions, { cancel, confirm }: Record<'cancel' | 'confirm', () => void>): HTMLElement {
  const bar = make('div', 'wx-sheet-header')
  bar.append(
    button(words[language].cancel, cancel),
    make('span', 'wx-sheet-title', title),
    button(words[language].confirm, confirm),
  )
  return bar
}

function button(label: string, act: () => void): HTMLElement {
  const made = make('button', 'wx-sheet-button', label)
  made.addEventListener('click', act)
  return made
}

function make(tag: string, name: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = name
  made.textContent = text
  return made
}

interface Column {
  wheel: Wheel
  view: HTMLElement
  track: HTMLElement
  items: readonly string[]
}

/** The wheels of a sheet, kept in step with the model. */
class Columns {
  private list: Column[] = []

  constructor(
    private readonly body: HTMLElement,
    private readonly model: WheelModel,
  ) {}

  refresh(): void {
    const lists = this.model.columns()
    while (this.list.length < lists.length) this.add(this.list.length)
    for (const extra of this.list.splice(lists.length)) extra.view.remove()
    const picked = this.model.picked()
    this.list.forEach((column, index) => {
      fill(column, lists[index] ?? [])
      mark(column, picked[index] ?? 0)
    })
  }

  private add(index: number): void {
    const view = make('div', 'wx-sheet-column')
    const track = make('div', 'wx-sheet-track')
    view.setAttribute('role', 'listbox')
    view.setAttribute('aria-label', String(index + 1))
    view.tabIndex = 0
    view.append(track)
    this.body.append(view)
    const pick = (row: number): void => {
      this.model.pick(index, row)
      this.refresh()
    }
    const count = (): number => track.childElementCount
    const wheel = new Wheel({ view, track, itemHeight: () => rowHeight, count, onSettle: pick })
    track.addEventListener('click', (event) => {
      const row = event.target instanceof Element ? [...track.children].indexOf(event.target) : -1
      if (row >= 0) wheel.settle(row)
    })
    this.list.push({ wheel, view, track, items: [] })
  }
}

function fill(column: Column, items: readonly string[]): void {
  if (items.length === column.items.length && items.every((item, index) => item === column.items[index])) return
  column.items = items
  column.track.replaceChildren(
    ...items.map((item) => {
      const row = make('div', 'wx-sheet-row', item)
      row.setAttribute('role', 'option')
      return row
    }),
  )
}

function mark(column: Column, picked: number): void {
  column.wheel.show(picked)
  ;[...column.track.children].forEach((row, index) => {
    row.setAttribute('aria-selected', String(index === column.wheel.at))
  })
}
