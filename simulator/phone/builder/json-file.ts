import { parseExpressionAt } from 'acorn'
import * as v from 'valibot'
import type { BuildProblem } from '../protocol'
import { lineOf, syntaxFault } from './problems'
import type { ProgramPaths } from './program-paths'
import type { SourceFiles } from './source-files'

export type JsonObject = Readonly<Record<string, unknown>>

const jsonObject = v.record(v.string(), v.unknown())

/** Reads a JSON file that holds an object; one that does not exist is empty, one that cannot be read a problem and empty. */
export function readJson(files: SourceFiles, paths: ProgramPaths, file: string): { json: JsonObject; problems: BuildProblem[] } {
  const text = files.read(file)
  if (text === undefined) return { json: {}, problems: [] }
  try {
    return { json: v.parse(jsonObject, JSON.parse(text)), problems: [] }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { json: {}, problems: [{ file: paths.shown(file), line: lineOfFault(text), message }] }
  }
}

/** The line of a key, for a problem with its value. */
export function lineOfKey(text: string, key: string): number | undefined {
  return lineOf(text, JSON.stringify(key))
}

/** JSON.parse does not always tell the place; what is no JSON is mostly no JavaScript either. */
function lineOfFault(text: string): number | undefined {
  try {
    parseExpressionAt(text, 0, { ecmaVersion: 5 })
    return undefined
  } catch (error) {
    const fault = v.safeParse(syntaxFault, error)
    return fault.success ? fault.output.loc.line : undefined
  }
}
