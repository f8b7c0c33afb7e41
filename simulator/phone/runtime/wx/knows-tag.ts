import type { KnowsTag } from './can-i-use'

/** What works on a tag, in WXML's words. */
interface TagNames {
  properties: readonly string[]
  events: readonly string[]
  options: Readonly<Record<string, readonly string[]>>
}

/** canIUse's answers about tags from the list of what works on each. */
export function knowsTagOf(tags: Readonly<Record<string, TagNames>>): KnowsTag {
  return (tag, attribute, value) => {
    const names = Object.hasOwn(tags, tag) ? tags[tag] : undefined
    if (!names || attribute === undefined) return names !== undefined
    if (value !== undefined) return names.options[attribute]?.includes(value) ?? false
    return names.properties.includes(attribute) || names.events.includes(attribute.replace(/^bind:?/, ''))
  }
}
