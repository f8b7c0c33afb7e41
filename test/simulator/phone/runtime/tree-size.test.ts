/** @jest-environment jsdom */
import { treeSize } from '../../../../simulator/phone/runtime/counters/tree-size'

it('counts the nodes of a page without what a built-in draws for itself', () => {
  document.body.innerHTML =
    '<wx-page><wx-view><wx-text></wx-text><wx-input><input></wx-input></wx-view><wx-view></wx-view></wx-page>'
  const page = document.querySelector('wx-page')
  const size = page && treeSize(page, ({ localName }) => localName.startsWith('wx-'))
  expect(size).toEqual({ nodes: 5, depth: 3, mostChildren: 2 })
})
