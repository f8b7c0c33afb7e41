import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumArguments, findChromium, phoneScreen } from '../scripts/browser/chromium'
import { onThrowAwayCloud } from '../scripts/browser/throw-away-cloud'
import { root } from '../scripts/run'
import { createPhoneBuild } from '../simulator/phone/builder/phone-build'

const job = '早班拣货员'

/** How long until the first page of the phone is drawn, beside an empty page; and how long a new build takes after a change. */
export async function run({ isShort }: { isShort: boolean }): Promise<void> {
  const rounds = isShort ? 2 : 10
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] })
  try {
    await onThrowAwayCloud('employer', (cloud) => measureFirstPage(browser, cloud.url, rounds))
  } finally {
    await browser.close()
  }
  await measureRebuild(rounds)
}

async function measureFirstPage(browser: Browser, url: string, rounds: number): Promise<void> {
  const context = await browser.newContext(phoneScreen)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  // warm: built, in the browser's cache, and one reply looked at before anything is timed
  await openJobs(page, url)
  const phone = await times(rounds, () => openJobs(page, url))
  const empty = await times(rounds, async () => {
    await page.goto('data:text/html,<title>empty</title><p>empty', { waitUntil: 'load' })
  })
  if (faults.length > 0) throw new Error(`the phone is broken: ${faults.join('; ')}`)
  say('phone: first page drawn', phone)
  say('an empty page', empty)
  process.stdout.write(`ratio ${(middle(phone) / middle(empty)).toFixed(1)}\n`)
  await context.close()
}

async function openJobs(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/phone/?as=li-na&page=pages/jobs/jobs`, { waitUntil: 'commit' })
  await page.getByText(job).first().waitFor()
}

/** The time from a save to a build that holds it. */
async function measureRebuild(rounds: number): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'workcard-bench-'))
  const program = path.join(folder, 'miniprogram')
  await cp(path.join(root, 'miniprogram'), program, { recursive: true })
  const build = createPhoneBuild({ root: program })
  try {
    const first = await build.current()
    if (first.problems.length > 0) throw new Error(`the build has problems: ${JSON.stringify(first.problems)}`)
    for (const file of ['pages/home/home.ts', 'pages/home/home.wxml', 'pages/home/home.wxss'])
      say(`build after ${file} was saved`, await times(rounds, (round) => rebuild(build, path.join(program, file), round)))
  } finally {
    await build.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function rebuild(build: ReturnType<typeof createPhoneBuild>, file: string, round: number): Promise<void> {
  const before = (await build.current()).version
  const text = await readFile(file, 'utf8')
  await writeFile(file, text + endings(file, round))
  if ((await build.current()).version === before) throw new Error(`${file}: the change is not in the build`)
}

function endings(file: string, round: number): string {
  if (file.endsWith('.wxml')) return `<view>${String(round)}</view>\n`
  return file.endsWith('.wxss') ? `.round-${String(round)} { color: red; }\n` : `console.log(${String(round)})\n`
}

async function times(rounds: number, work: (round: number) => Promise<void>): Promise<number[]> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    await work(round)
    taken.push(performance.now() - started)
  }
  return taken.sort((a, b) => a - b)
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function say(what: string, sorted: readonly number[]): void {
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)]
  process.stdout.write(`${what}: ${middle(sorted).toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)})\n`)
}
