import type { BuiltIn, Surroundings } from './define'
import { dateModel, multiSelectorModel, selectorModel, timeModel, type PickerModel } from './picker-models'
import type { Piece } from './piece'
import { anything, flag, text } from './properties'
import { regionModel } from './region-model'
import { openSheet, type Sheet } from './sheet'

export const pickerModes: Readonly<Record<string, (piece: Piece) => PickerModel>> = {
  selector: selectorModel,
  multiSelector: multiSelectorModel,
  time: timeModel,
  date: dateModel,
  region: regionModel,
}

function openPicker(piece: Piece, { host, device }: Surroundings): Sheet | undefined {
  const model = pickerModes[piece.text('mode')]?.(piece)
  if (!model) {
    host.report({
      kind: 'missing-component',
      message: `<picker mode="${piece.text('mode')}"> is not supported`,
      where: undefined,
    })
    return undefined
  }
  return openSheet(model, {
    title: piece.text('headerText') || piece.text('ariaLabel'),
    language: device.now.language,
    overlays: host.overlays(),
    onConfirm() {
      const detail = model.detail()
      piece.write({ value: detail['value'] })
      piece.fire('change', detail)
    },
    onCancel() {
      piece.fire('cancel')
    },
  })
}

/** What a form gets when nothing was picked. */
const emptyValue = (mode: string): unknown => (mode === 'region' || mode === 'multiSelector' ? [] : mode === 'selector' ? -1 : '')

export const picker: BuiltIn = {
  tag: 'picker',
  properties: {
    headerText: text(),
    mode: text('selector'),
    disabled: flag(),
    range: anything([]),
    rangeKey: text(),
    value: anything(),
    start: text(),
    end: text(),
    fields: text('day'),
    customItem: text(),
    level: text('region'),
    name: text(),
  },
  events: ['change', 'cancel', 'columnchange'],
  start(piece, around) {
    let sheet: Sheet | undefined
    const open = (): void => {
      if (piece.flag('disabled')) return
      sheet?.close()
      sheet = openPicker(piece, around)
    }
    piece.onTap(open)
    const refresh = (): void => {
      sheet?.refresh()
    }
    return {
      labelTap: open,
      field: {
        value: () => piece.value('value'),
        clear: () => {
          piece.write({ value: emptyValue(piece.text('mode')) })
        },
      },
      // a page fills the other columns while the sheet is open
      changed: { range: refresh },
      detached: () => {
        sheet?.close()
      },
    }
  },
}
