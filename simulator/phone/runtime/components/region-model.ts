import type { PickerModel } from './picker-models'
import type { Piece } from './piece'
import { regions, type Region } from './regions'

const depths: Readonly<Record<string, number>> = { province: 1, city: 2, region: 3, 'sub-district': 3 }

/** What lies in a place; where the table ends, the one row that says so. */
function partsOf({ code, parts }: Region): readonly Region[] {
  return parts.length > 0 ? parts : [{ code: String(Number(code) + 1), name: '市辖区', parts: [] }]
}

function levels(indexes: readonly number[], depth: number, custom: string): Region[][] {
  const lists: Region[][] = []
  let list: readonly Region[] = regions
  for (let level = 0; level < depth; level += 1) {
    const all = custom === '' ? [...list] : [{ code: '', name: custom, parts: [] }, ...list]
    lists.push(all)
    const chosen = all[Math.min(indexes[level] ?? 0, all.length - 1)]
    list = chosen && chosen.code !== '' ? partsOf(chosen) : []
  }
  return lists
}

/** Indexes of the names that the page gave. */
function indexesOf(names: readonly unknown[], depth: number, custom: string): number[] {
  const indexes: number[] = []
  for (let level = 0; level < depth; level += 1) {
    const list = levels(indexes, level + 1, custom)[level] ?? []
    indexes.push(
      Math.max(
        0,
        list.findIndex(({ name }) => name === names[level]),
      ),
    )
  }
  return indexes
}

export function regionModel(piece: Piece): PickerModel {
  const depth = depths[piece.text('level')] ?? 3
  const custom = piece.text('customItem')
  const indexes = indexesOf(piece.list('value'), depth, custom)
  const lists = (): Region[][] => levels(indexes, depth, custom)
  const chosen = (): Region[] => lists().flatMap((list, level) => list[indexes[level] ?? 0] ?? [])
  return {
    columns: () => lists().map((list) => list.map(({ name }) => name)),
    picked: () => indexes,
    pick: (column, row) => {
      indexes[column] = row
      indexes.fill(0, column + 1)
    },
    detail: () => ({ value: chosen().map(({ name }) => name), code: chosen().map(({ code }) => code), postcode: '' }),
  }
}
