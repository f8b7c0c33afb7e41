import * as v from 'valibot'
import type { BuildProblem } from '../protocol'

/** What a step of the build has made, and what it has to say about the source. */
export interface Made<T> {
  value: T
  problems: readonly BuildProblem[]
}

/** Line number, from 1, of a position in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

/** Line number of the first occurrence of a part. */
export function lineOf(text: string, part: string): number | undefined {
  const position = text.indexOf(part)
  return position === -1 ? undefined : lineAt(text, position)
}

/** A problem as one line for a person. */
export function problemLine({ file, line, message }: BuildProblem): string {
  return `${line === undefined ? file : `${file}:${String(line)}`} ${message}`
}

/** What acorn throws; its message ends with the place. */
export const syntaxFault = v.object({
  message: v.pipe(
    v.string(),
    v.transform((message) => message.replace(/ \(\d+:\d+\)$/, '')),
  ),
  loc: v.object({ line: v.number() }),
})
