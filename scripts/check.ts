import { checkBudgets } from './check-budgets'
import { checkDependencies } from './check-dependencies'
import { checkDirectives } from './check-directives'
import { checkFeatures } from './check-features'
import { checkMirrors } from './check-mirrors'
import { checkPackages } from './check-packages'
import { checkTables } from './check-tables'
import { binary, root, runNode } from './run'
import path from 'node:path'

interface Check {
  name: string
  run: () => Promise<number>
}

const rooms = ['miniprogram', 'cloudfunctions', 'typings', 'mocks', 'simulator', 'scripts', 'bench', 'test']

const checks: Check[] = [
  { name: 'format', run: () => runNode(binary('prettier', 'bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']) },
  { name: 'types of the mini-program', run: () => runNode(binary('typescript', 'bin/tsc'), ['-p', 'tsconfig.json']) },
  { name: 'types of the rest', run: () => runNode(binary('typescript', 'bin/tsc'), ['-p', 'tsconfig.node.json']) },
  { name: 'types in the browser', run: () => runNode(binary('typescript', 'bin/tsc'), ['-p', 'tsconfig.browser.json']) },
  { name: 'lint', run: () => runNode(binary('eslint', 'bin/eslint.js'), ['.', '--max-warnings', '0']) },
  {
    name: 'architecture',
    run: () =>
      runNode(binary('dependency-cruiser', 'bin/dependency-cruise.mjs'), [...rooms, '--config', '.dependency-cruiser.cjs']),
  },
  { name: 'budgets', run: () => report(checkBudgets(root)) },
  { name: 'borders of packages', run: () => report(checkPackages(root)) },
  { name: 'tests beside the sources', run: () => report(checkMirrors(root)) },
  { name: 'dependencies', run: () => report(checkDependencies(root)) },
  { name: 'tables of actions', run: () => report(checkTables(root)) },
  { name: 'exceptions from lint', run: () => report(checkDirectives(root)) },
  { name: 'features', run: () => report(checkFeatures(path.join(root, 'docs', 'features.md'))) },
]

async function report(findings: Promise<string[]>): Promise<number> {
  const found = await findings
  for (const finding of found) console.error(finding)
  return found.length === 0 ? 0 : 1
}

/** `npm run check`: types, lint, architecture and budgets, all of them, so that one run names every finding. */
async function main(): Promise<void> {
  const failed: string[] = []
  for (const { name, run } of checks) {
    const passed = (await run()) === 0
    console.log(`${passed ? 'pass' : 'FAIL'}  ${name}`)
    if (!passed) failed.push(name)
  }
  if (failed.length > 0) throw new Error(`check failed: ${failed.join(', ')}`)
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
