import { SourceMap } from 'node:module'
import * as v from 'valibot'
import type { BuiltPhone } from '../builder/phone-build'

/** Where a frame of a stack is; `app.js` is the mini-program and `runtime.js` the phone. Line and column from 1. */
interface Frame {
  script: 'app' | 'runtime'
  line: number
  column: number
}

/** `file:line` in the sources of what a stack in the browser is about: the mini-program's own code, else npm's, else the phone's. */
export function positionInSources(stack: string, built: BuiltPhone): string | undefined {
  const frames = framesOf(stack)
  const inProgram = positions(frames, 'app', built).filter(isWritten)
  const own = inProgram.find((where) => !where.includes('miniprogram_npm/'))
  return own ?? inProgram[0] ?? positions(frames, 'runtime', built).find(isWritten)
}

/** Whether somebody can mend it there: not in what the builder wrote, nor in the engine. */
function isWritten(where: string): boolean {
  return !/program-entry|runtime-entry|node_modules\//.test(where)
}

function framesOf(stack: string): Frame[] {
  const found = stack.matchAll(/\/phone\/(app|runtime)\.js(?:\?[\w=]*)?:(\d+):(\d+)/g)
  return [...found].map(([, script, line, column]) => ({
    script: script === 'app' ? 'app' : 'runtime',
    line: Number(line),
    column: Number(column),
  }))
}

const entry = v.object({ originalSource: v.string(), originalLine: v.number(), generatedLine: v.number() })

function positions(frames: readonly Frame[], script: Frame['script'], built: BuiltPhone): string[] {
  const wanted = frames.filter((frame) => frame.script === script)
  if (wanted.length === 0 || built[script].map === '') return []
  const map = new SourceMap(JSON.parse(built[script].map) as ConstructorParameters<typeof SourceMap>[0])
  return wanted.flatMap(({ line, column }) => {
    const found = v.safeParse(entry, map.findEntry(line - 1, column - 1))
    // past the last mapping the last one is found, which is of another line
    if (!found.success || found.output.generatedLine !== line - 1) return []
    return [`${found.output.originalSource}:${String(found.output.originalLine + 1)}`]
  })
}
