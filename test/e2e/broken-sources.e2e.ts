import { expect } from '@playwright/test'
import { startSmallProgram, type SmallProgram } from './support/small-program'
import { test } from './support/test'

interface Broken {
  fault: string
  files: Readonly<Record<string, string>>
  /** What the sheet says, and where it says that it is. */
  says: RegExp
  where: RegExp
  /** Whether the page has to be tapped for it. */
  onTap?: true
  /** The page that still opens, the second if nothing is said; none without a script to run. */
  opens?: string | false
}

const page = 'pages/first/first'
const broken: readonly Broken[] = [
  {
    fault: 'a page that throws when it opens',
    files: { [`${page}.ts`]: "Page({\n  onLoad() {\n    throw new Error('no bread')\n  },\n})\n" },
    says: /no bread/,
    where: /pages\/first\/first\.ts:3/,
  },
  {
    fault: 'a tap that throws',
    files: {
      [`${page}.ts`]:
        "Page({\n  onTap() {\n    const nothing: { a: { b: number } } | undefined = JSON.parse('null')\n    return nothing!.a.b\n  },\n})\n",
    },
    says: /null/,
    where: /pages\/first\/first\.ts:4/,
    onTap: true,
  },
  {
    fault: 'a promise that nobody caught',
    files: { [`${page}.ts`]: "Page({\n  async onTap() {\n    await Promise.reject(new Error('lost promise'))\n  },\n})\n" },
    says: /lost promise/,
    where: /pages\/first\/first\.ts:3/,
    onTap: true,
  },
  {
    fault: 'a component that is not there',
    files: { [`${page}.json`]: '{ "usingComponents": { "a-card": "/components/a-card/a-card" } }' },
    says: /components\/a-card\/a-card/,
    where: /pages\/first\/first\.json/,
  },
  {
    fault: 'a tag that nobody knows',
    files: { [`${page}.wxml`]: '<view>\n  <strange-tag />\n</view>\n' },
    says: /strange-tag/,
    where: /pages\/first\/first\.wxml:2/,
  },
  {
    fault: 'WXML that does not end',
    files: { [`${page}.wxml`]: '<view>\n  <text>half\n</view>\n' },
    says: /.+/,
    where: /pages\/first\/first\.wxml:\d/,
  },
  {
    fault: 'a script that does not parse',
    opens: false,
    files: { [`${page}.ts`]: 'Page({\n  data: { a: 1,, },\n})\n' },
    says: /.+/,
    where: /pages\/first\/first\.ts:2/,
  },
  {
    fault: 'JSON that is none',
    files: { [`${page}.json`]: '{\n  "usingComponents": {,\n}\n' },
    says: /.+/,
    where: /pages\/first\/first\.json:2/,
  },
  {
    fault: 'a page that is listed and not there',
    files: { 'app.json': '{\n  "pages": ["pages/first/first", "pages/third/third"]\n}\n' },
    says: /pages\/third\/third/,
    where: /pages\/third\/third/,
    opens: 'first',
  },
]

for (const { fault, files, says, where, onTap, opens = 'second' } of broken) {
  test.describe(fault, () => {
    let program: SmallProgram
    test.beforeAll(async () => {
      program = await startSmallProgram(files)
    })
    test.afterAll(() => program.remove())

    test(`${fault} is shown with its place on the phone and in the terminal, and the phone can still be opened`, async ({
      takeUp,
    }) => {
      const phone = await takeUp(program.url)
      phone.faults.expect(/.*/)
      await phone.open(program.url, {})
      if (onTap) await phone.tap('tap me')
      const sheet = phone.page.getByRole('alert').filter({ has: phone.page.locator('li') })
      await expect(sheet).toContainText(says)
      await expect(sheet).toContainText(where)
      await expect.poll(() => program.said()).toMatch(where)
      if (opens === false) return
      await phone.open(program.url, { page: `pages/${opens}/${opens}` })
      await phone.sees(`the ${opens} page`)
    })
  })
}
