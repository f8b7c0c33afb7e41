import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import utils from 'miniprogram-simulate/src/utils'
import { miniprogramRoot } from './paths'

type Using = Record<string, string>

const stubs = new Map<string, string>()

/** Tags that are replaced while one component loads, by the id of what stands in for them. */
export function withStubs<T>(ids: Using, work: () => T): T {
  for (const [tag, id] of Object.entries(ids)) stubs.set(tag, id)
  try {
    return work()
  } finally {
    stubs.clear()
  }
}

// simulate doesn't know npm names, and renders a component that it can't find as an empty unknown element
const readJson = utils.readJson
utils.readJson = (file) => {
  const json = readJson(file)
  if (json === null) return json
  const using: Using = {}
  for (const [tag, reference] of Object.entries(json.usingComponents ?? {}))
    using[tag] = stubs.get(tag) ?? resolve(reference, file)
  return { ...json, usingComponents: using }
}

/** The components that a page or component names in its JSON, by tag. */
export function usedComponents(route: string): string[] {
  return Object.keys(utils.readJson(join(miniprogramRoot, `${route}.json`))?.usingComponents ?? {})
}

function resolve(reference: string, from: string): string {
  const found = [reference, `/miniprogram_npm/${reference}`].find((each) => existsSync(`${locate(each, from)}.json`))
  if (found === undefined) throw new Error(`${from}: no component at ${reference}`)
  return found.startsWith('/') || found.startsWith('.') ? found : `./${found}`
}

function locate(reference: string, from: string): string {
  return reference.startsWith('/') ? join(miniprogramRoot, reference) : join(dirname(from), reference)
}
