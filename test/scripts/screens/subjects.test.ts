import app from '../../../miniprogram/app.json'
import { page } from '../../../scripts/screens/pages'

it('knows every page of the mini-program, and no other', () => {
  const inPackages = app.subPackages.flatMap(({ root, pages }) => pages.map((name) => `${root}/${name}`))
  expect(Object.values(page).sort()).toEqual([...app.pages, ...inPackages].sort())
})
