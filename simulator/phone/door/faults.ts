import * as v from 'valibot'
import { parsedBody } from '../../cloud/door/body'
import type { DoorContext } from '../../cloud/door/tools'
import type { OpenPhone } from './open-phone'
import { positionInSources } from './source-position'

const longestMessage = 500
/** Of one build. */
const mostLines = 200

const fault = v.object({
  kind: v.picklist(['exception', 'missing-api', 'missing-component', 'build', 'warning']),
  message: v.string(),
  where: v.optional(v.string()),
  /** Of the exception, as the browser has it. */
  stack: v.optional(v.string()),
})

/** Says each line once per build. Lines that differ in numbers only (`days[0]`, `days[1]`, …) are one. */
export function onceEachBuild({
  say,
  latest,
}: {
  say: (line: string) => void
  latest: OpenPhone['latest']
}): (line: string) => void {
  const said = new Set<string>()
  let version: string | undefined
  return (line) => {
    const now = latest()?.version
    if (now !== version) said.clear()
    version = now
    const key = line.replace(/\d+/g, '0')
    if (said.has(key) || said.size >= mostLines) return
    said.add(key)
    say(line)
  }
}

/** POST /phone/faults: tells the person at the terminal, in one line, and answers where in the sources it was. */
export async function takeFault(c: DoorContext, phone: OpenPhone, say: (line: string) => void): Promise<Response> {
  const { kind, message, where, stack } = await parsedBody(c, fault)
  const built = phone.latest()
  const place = where ?? (stack === undefined || built === undefined ? undefined : positionInSources(stack, built))
  // the problems of a build have been said when it was built
  if (kind !== 'build') say(`phone: ${kind}: ${inOneLine(message)}${place === undefined ? '' : ` (${inOneLine(place)})`}`)
  return c.json({ where: place })
}

/** Without line breaks and control characters, which a terminal obeys. */
function inOneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line
}
