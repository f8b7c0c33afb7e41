import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actions } from '../cloudfunctions/shared/action'
import { listFeatures } from './build-cloudfunctions'

/**
 * The tables of actions, the contract of phone and cloud and each function's config.json agree with each other; every action
 * has a file of its name; the contract takes nothing but types from api.ts and refusal.ts.
 */
export async function checkTables(root: string): Promise<string[]> {
  const contract = await readFile(path.join(root, 'typings', 'cloud.d.ts'), 'utf8')
  const features = await listFeatures(root)
  const findings = await Promise.all(features.map((feature) => checkFeature(root, { feature, contract })))
  return [...findings.flat(), ...missingFunctions(contract, features), ...foreignImports(contract)]
}

async function checkFeature(root: string, { feature, contract }: { feature: string; contract: string }): Promise<string[]> {
  const table = (await import(path.join(root, 'cloudfunctions', feature, 'index.ts'))) as { actions: Actions }
  const actions = Object.entries(table.actions)
  const promised = promisedActions(contract, feature)
  const unpromised = actions
    .filter(([name]) => !promised.includes(name))
    .map(([name]) => `${feature}/${name}: not in typings/cloud.d.ts`)
  const missing = promised
    .filter((name) => !Object.hasOwn(table.actions, name))
    .map((name) => `${feature}/${name}: promised in typings/cloud.d.ts, not in the table`)
  const names = Object.keys(table.actions)
  return [...unpromised, ...missing, ...(await checkConfig(root, feature, names)), ...checkFiles(root, feature, names)]
}

function checkFiles(root: string, feature: string, actions: string[]): string[] {
  const files = actions.map((name) => `cloudfunctions/${feature}/${name}.ts`)
  return files
    .filter((file) => !existsSync(path.join(root, file)))
    .map((file) => `${file} is missing: an action has a file of its name`)
}

async function checkConfig(root: string, feature: string, actions: string[]): Promise<string[]> {
  const text = await readFile(path.join(root, 'cloudfunctions', feature, 'config.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return [`${feature}: no config.json`]
  const { triggers = [] } = JSON.parse(text) as { triggers?: { name: string }[] }
  return triggers
    .filter(({ name }) => !actions.includes(name))
    .map(({ name }) => `${feature}/config.json: the timer ${name} is no action`)
}

function promisedActions(contract: string, feature: string): string[] {
  const block = new RegExp(`^    ${feature}: \\{\\n([\\s\\S]*?)^    \\}`, 'm').exec(contract)?.[1] ?? ''
  return [...block.matchAll(/^ {6}'?([\w-]+)'?: \{/gm)].map(([, name = '']) => name)
}

function missingFunctions(contract: string, features: string[]): string[] {
  const promised = /^ {2}interface CloudFunctions \{\n([\s\S]*?)^ {2}\}/m.exec(contract)?.[1] ?? ''
  const names = [...promised.matchAll(/^ {4}(\w+): \{$/gm)].map(([, name = '']) => name)
  return names
    .filter((name) => !features.includes(name))
    .map((name) => `${name}: promised in typings/cloud.d.ts, no such function`)
}

function foreignImports(contract: string): string[] {
  const imports = [...contract.matchAll(/(?:import\(|from |import )'([^']+)'/g)].map(([, from = '']) => from)
  const allowed = /^\.\.\/cloudfunctions\/([^/]+\/api|shared\/refusal)$/
  return [...new Set(imports)].filter((from) => !allowed.test(from)).map((from) => `typings/cloud.d.ts: imports ${from}`)
}
