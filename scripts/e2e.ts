import path from 'node:path'
import setUpDatabase from '../test/support/database/global-setup'
import tearDownDatabase from '../test/support/database/global-teardown'
import { findChromium, NoChromium } from './browser/chromium'
import { binary, root, runNode } from './run'

/** `npm run e2e`: the end-to-end tests; what follows `--` goes to Playwright (a file, `--grep`, `--headed` …). */
async function main(): Promise<number> {
  findChromium()
  const config = path.join(root, 'test', 'e2e', 'playwright.config.ts')
  // here, because Playwright cannot load what is loaded by name; its workers inherit the address
  await setUpDatabase()
  try {
    return await runNode(binary('@playwright/test', 'cli.js'), ['test', '--config', config, ...process.argv.slice(2)])
  } finally {
    await tearDownDatabase()
  }
}

// the first Ctrl-C ends Playwright, which shares this terminal; the server is put away after it
process.on('SIGINT', () => undefined)

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof NoChromium ? error.message : error)
    process.exitCode = 1
  },
)
