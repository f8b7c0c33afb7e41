import { parse, type AnyNode, type CallExpression, type Literal, type MemberExpression } from 'acorn'
import { fullAncestor } from 'acorn-walk'

/** Replaces what is between two positions. */
interface Edit {
  start: number
  end: number
  text: string
}

export interface RewrittenWxs {
  code: string
  /** What it requires, as it is written. */
  requires: readonly string[]
}

/** Name in the bundle of what stands for `.constructor` (in-bundle/wxs-globals.ts). */
const constructorOf = 'wxsConstructor'

/**
 * Turns WXS into JavaScript where the two differ: modules are required without `.wxs`, literals in `getRegExp` keep their
 * backslashes (as WeChat's own compiler has them), and `x.constructor` is a string. Throws acorn's `SyntaxError` with `loc`.
 */
export function rewriteWxs(source: string): RewrittenWxs {
  const program = parse(source, {
    ecmaVersion: 2020,
    sourceType: 'script',
    allowReturnOutsideFunction: true,
    preserveParens: true,
  })
  const edits: Edit[] = []
  const requires: string[] = []
  fullAncestor(program, (node, _state, ancestors) => {
    if (node.type === 'MemberExpression') edits.push(...editConstructor(node, ancestors.at(-2)))
    else if (node.type === 'Literal') edits.push(...editPattern(node, ancestors, source))
    else if (node.type === 'CallExpression') edits.push(...editRequire(node, requires))
  })
  return { code: applyEdits(source, edits), requires }
}

function editConstructor(member: MemberExpression, parent: AnyNode | undefined): Edit[] {
  const isAssigned = parent?.type === 'AssignmentExpression' && parent.left === member
  if (isAssigned || !isConstructor(member)) return []
  return [
    { start: member.start, end: member.start, text: `${constructorOf}(` },
    { start: member.object.end, end: member.end, text: ')' },
  ]
}

function isConstructor({ property, computed }: MemberExpression): boolean {
  if (computed) return property.type === 'Literal' && property.value === 'constructor'
  return property.type === 'Identifier' && property.name === 'constructor'
}

/** A literal anywhere in the first argument of `getRegExp`: its raw text is the pattern. */
function editPattern({ value, start, end }: Literal, ancestors: readonly AnyNode[], source: string): Edit[] {
  if (typeof value !== 'string') return []
  const isInPattern = ancestors.some((node) => isCallOf(node, 'getRegExp') && isWithin(start, node.arguments[0]))
  return isInPattern ? [{ start, end, text: JSON.stringify(source.slice(start + 1, end - 1)) }] : []
}

function editRequire(call: CallExpression, requires: string[]): Edit[] {
  const [target] = call.arguments
  if (!isCallOf(call, 'require') || target?.type !== 'Literal' || typeof target.value !== 'string') return []
  requires.push(target.value)
  return [{ start: target.start, end: target.end, text: JSON.stringify(target.value.replace(/\.wxs$/, '')) }]
}

function isCallOf(node: AnyNode, name: string): node is CallExpression {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name
}

function isWithin(position: number, node: { start: number; end: number } | undefined): boolean {
  return node !== undefined && node.start <= position && position < node.end
}

/** From the end, so that the positions before stay true. */
function applyEdits(source: string, edits: readonly Edit[]): string {
  const fromTheEnd = [...edits].sort((one, other) => other.start - one.start || other.end - one.end)
  return fromTheEnd.reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source)
}
