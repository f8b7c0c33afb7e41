/** A change of `data` that adds rows to the end of a list: only the new ones cross over to the screen. */
export function appendTo<Row>(list: string, from: number, rows: readonly Row[]): Record<string, Row> {
  return Object.fromEntries(rows.map((row, index) => [`${list}[${(from + index).toString()}]`, row]))
}
