import type { Row } from './agreement-rows'

/** Deals rows out to pages of that height in points; rows that cling go to the page of the row after them. */
export function paginate(rows: readonly Row[], height: number): Row[][] {
  const pages: Row[][] = [[]]
  let left = height
  for (const block of blocksOf(rows)) {
    const needed = block.reduce((total, row) => total + row.height, 0)
    if (needed > left || block[0]?.opensPage === true) {
      pages.push([])
      left = height
    }
    pages.at(-1)?.push(...block)
    left -= needed
  }
  return pages
}

/** A row with all that cling to it from above. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = []
  let block: Row[] = []
  for (const row of rows) {
    block.push(row)
    if (row.clings === true) continue
    blocks.push(block)
    block = []
  }
  return [...blocks, block]
}
