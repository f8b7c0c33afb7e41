import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintWxml } from '../support/simulate/lint-wxml'
import { miniprogramRoot } from '../support/simulate/paths'

interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}
const app = JSON.parse(readFileSync(join(miniprogramRoot, 'app.json'), 'utf8')) as AppJson
const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
const homes = ['components', ...app.subPackages.map(({ root }) => `${root}/components`)].filter((home) =>
  existsSync(join(miniprogramRoot, home)),
)
const components = homes.flatMap((home) => readdirSync(join(miniprogramRoot, home)).map((name) => `${home}/${name}/${name}`))

it.each([...pages, ...components])('%s has no unknown tag, no missing handler and no words of its own', (route) => {
  expect(lintWxml(route)).toEqual([])
})

it.each(pages)('%s leaves its title to i18n, where it has two languages', (route) => {
  expect(readFileSync(join(miniprogramRoot, `${route}.json`), 'utf8')).not.toMatch(/[\u3400-\u9fff]/)
})
