import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import { isDemoSize, type DemoSize } from '../simulator/demo/size'
import type { CloudAddress } from '../simulator/scenarios/http-phone'
import { chromiumArguments, findChromium, NoChromium } from './browser/chromium'
import { onThrowAwayCloud } from './browser/throw-away-cloud'
import { root } from './run'
import { writeContactSheet } from './screens/contact-sheet'
import { sideBySide } from './screens/readme-picture'
import type { Prepare } from './screens/subject'
import { readmeSubjects, subjects, subjectsWithEid } from './screens/subjects'
import { takeVerifyPage } from './screens/verify-page'
import { modes, take, type Mode, type Picture, type Studio } from './screens/take'

interface Options {
  folder: string
  demo: DemoSize
  readme: boolean
}

/** `npm run screens`: a picture of every page in every mode, and a sheet of them all; `--readme` makes the picture of the README. */
async function main(): Promise<void> {
  const options = readOptions()
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] })
  try {
    await (options.readme ? pictureReadme(browser, options) : pictureAll(browser, options))
  } finally {
    await browser.close()
  }
}

async function pictureAll(browser: Browser, { folder, demo }: Options): Promise<void> {
  const picture =
    (wanted: readonly Prepare[]) =>
    (cloud: CloudAddress): Promise<Picture[]> =>
      takeEach({ browser, cloud, folder }, wanted)
  const usual = await onThrowAwayCloud(demo, picture(subjects))
  const onTheWeb = await onThrowAwayCloud('employer', (cloud) => takeVerifyPage({ browser, cloud, folder }))
  const withEid = await onThrowAwayCloud('employer', picture(subjectsWithEid), { IDENTITY_PROVIDER: 'tencent-faceid' })
  const pictures = [...usual, ...onTheWeb, ...withEid]
  await writeContactSheet(folder, pictures)
  process.stdout.write(`${String(pictures.length)} pictures: ${path.join(folder, 'index.html')}\n`)
}

async function pictureReadme(browser: Browser, { folder }: Options): Promise<void> {
  const pictures = await onThrowAwayCloud('employer', (cloud) =>
    takeEach({ browser, cloud, folder }, readmeSubjects, modes.slice(0, 1)),
  )
  const file = path.join(root, 'docs', 'work-card.png')
  await sideBySide(browser, { folder, pictures, file })
  process.stdout.write(`${file}\n`)
}

/** One subject after the other, because the clock is one for all; no two are of one person. */
async function takeEach(studio: Studio, wanted: readonly Prepare[], inModes: readonly Mode[] = modes): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const [index, prepare] of wanted.entries())
    pictures.push(...(await take(studio, await prepare(studio.cloud, index + 500), inModes)))
  return pictures
}

function readOptions(): Options {
  const options = {
    out: { type: 'string', default: path.join(root, 'dist', 'screens') },
    demo: { type: 'string', default: 'full' },
    readme: { type: 'boolean', default: false },
  } as const
  const { out, demo, readme } = parseArgs({ options, strict: true }).values
  if (!isDemoSize(demo)) throw new Error(`--demo takes full, small, employer or none, not ${demo}.`)
  return { folder: path.resolve(out), demo, readme }
}

main().catch((error: unknown) => {
  console.error(error instanceof NoChromium ? error.message : error)
  process.exitCode = 1
})
