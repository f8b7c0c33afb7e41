const typescript = ['<rootDir>/jest-typescript.js', { tsconfig: 'tsconfig.jest.json', diagnostics: false }]

/** What every project shares; each project is one kind of test with one kind of world around it. */
const common = {
  rootDir: __dirname,
  moduleFileExtensions: ['ts', 'js', 'json'],
  transform: { '^.+\\.ts$': typescript },
  transformIgnorePatterns: ['/node_modules/', '/miniprogram_npm/'],
  // without it one un-awaited rejection ends the whole process with no summary
  waitForUnhandledRejections: true,
}

/** Starts PostgreSQL once for the whole run and leaves its address in the environment of the workers. */
const withDatabase = {
  globalSetup: '<rootDir>/test/support/database/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/database/global-teardown.ts',
}

/** Long tables on real vendors and PostgreSQL: every code and fault, every crash point, every status of an agreement. */
const tables = [
  'test/cloudfunctions/(attacks/actions|clockwork/run-due-jobs|notify/wechat-pay)',
  'test/cloudfunctions/identity/(every-code|tencent-faceid|ask-for-review)',
  'test/cloudfunctions/agreement/(ask-for-time|extend-agreement|withdraw-agreement|offer-ending|propose-ending)',
  'test/cloudfunctions/contract/(decline-agreement|read-aloud|start-intent)',
  'test/cloudfunctions/shared/process/(end-engagement|renew-agreements|settle-cover|watch-agreement)',
  'test/cloudfunctions/shared/vendors/(certificate/(client|detached)|identity/tencent/(client|face-check))',
]

/**
 * Whole programs that are started and killed, whole journeys and catalogues on them, and whole files. With the long tables they
 * have a command of their own, `npm run test:processes`, beside the suites that `npm test` runs.
 */
const processes = [
  'test/simulator/cloud/(kill|copies|settings|dev-scenarios|postgres/launcher)',
  'test/simulator/(desk/door|demo/fill|phone/door/in-the-cloud)',
  'test/miniprogram/journeys/(cloud-stopped|scenarios)',
  'test/cloudfunctions/(shared/document/(agreement-pdf|verify-[^/]+)|contract/(countersign|sign-agreement|sign-agreement-refused|identity-changed|finish-intent)|evidence/(verify-document|verify-file|read-pack))',
  'test/journeys/[^/]+',
]
const ofProcesses = [...processes, ...tables].map((name) => `/${name}\\.test\\.ts$`)

/** @type {import('jest').Config} */
module.exports = {
  // for what hangs; a machine that is busy with five other things is no fault of a test
  testTimeout: 120_000,
  testSequencer: '<rootDir>/jest-sequencer.js',
  // many wait for a database or a vendor: three keep two cores busy
  maxWorkers: 3,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/test/{cloudfunctions/shared/{domain,document,cms},schedules,scripts}/**/*.test.ts',
        '<rootDir>/test/cloudfunctions/shared/*.test.ts',
      ],
      testPathIgnorePatterns: ofProcesses,
    },
    {
      ...common,
      ...withDatabase,
      displayName: 'cloud',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/test/simulator/**/*.test.ts',
        '<rootDir>/test/cloudfunctions/!(shared)/**/*.test.ts',
        '<rootDir>/test/cloudfunctions/shared/{store,vendors,process}/**/*.test.ts',
      ],
      testPathIgnorePatterns: ofProcesses,
    },
    {
      ...common,
      ...withDatabase,
      displayName: 'processes',
      testEnvironment: 'node',
      testRegex: ofProcesses,
    },
    {
      ...common,
      ...withDatabase,
      displayName: 'mocks',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/mocks/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'simulate',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/miniprogram/**/*.test.ts'],
      testPathIgnorePatterns: ofProcesses,
      globalSetup: '<rootDir>/test/support/simulate/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/simulate/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/test/support/simulate/setup.ts'],
    },
  ],
}
