import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium, phoneScreen } from '../../scripts/browser/chromium'

/**
 * The end-to-end tests: the program of `npm start`, and its phones in a real browser. `npm run e2e` starts the database server
 * that they find in their environment.
 */
export default defineConfig({
  testDir: __dirname,
  testMatch: '**/*.e2e.ts',
  outputDir: path.resolve(__dirname, '../../dist/e2e'),
  reporter: [['list']],
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  // for what hangs: a busy machine is no fault of a test
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    ...phoneScreen,
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    launchOptions: { executablePath: findChromium(), args: [...chromiumArguments] },
  },
})
