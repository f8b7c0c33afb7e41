import type { Host } from '../../protocol'
import type { Member, Subject } from './member'

/** Whether a built-in tag exists, has an attribute, and knows a value of it. */
export type KnowsTag = (tag: string, attribute?: string, value?: string) => boolean

/** wx.canIUse: `<api>.<return|success|object|callback>.<name>.<value>` or `<tag>.<attribute>.<value>`, true only for what is here. */
export function canIUse(schema: string, members: Subject, { host, knowsTag }: { host: Host; knowsTag: KnowsTag }): boolean {
  const [name = '', where, field, value] = schema.split('.')
  const member = Object.hasOwn(members, name) ? members[name] : undefined
  if (!member) return knowsTag(name, where, field)
  if (member.isRefused === true || (member.host ?? host) !== host) return false
  return where === undefined || knowsPart(member, { where, field, value })
}

const methods = new Set(['return', 'success', 'object', 'callback'])

interface Part {
  where: string
  field: string | undefined
  value: string | undefined
}

function knowsPart(member: Member, { where, field, value }: Part): boolean {
  return field === undefined ? methods.has(where) : knowsField(member, { where, field, value })
}

function knowsField(member: Member, asked: Part & { field: string }): boolean {
  if (asked.where !== 'object') return methods.has(asked.where) && wordsOf(member.gives).has(asked.field)
  const parameters = parametersOf(member)
  const values = parameters.get(asked.field)
  if (!values) return false
  return asked.value === undefined || values.includes(asked.value)
}

const always = ['success', 'fail', 'complete']

/** Parameters with the values that are known of them. */
function parametersOf(member: Member): Map<string, readonly string[]> {
  const optional = [...wordsOf(member.takes)].map((word): [string, string[]] => {
    const [name = '', values = ''] = word.split('=')
    return [name, values.split('|')]
  })
  const names = [...Object.keys(member.needs ?? {}), ...(member.kind === 'asynchronous' ? always : [])]
  return new Map<string, readonly string[]>([...names.map((name): [string, string[]] => [name, []]), ...optional])
}

function wordsOf(text = ''): Set<string> {
  return new Set(text.split(' ').filter((word) => word !== ''))
}
