import { runInNewContext } from 'node:vm'
import { getDate, getRegExp, wxsConstructor } from '../../../../simulator/phone/builder/in-bundle/wxs-globals'
import { rewriteWxs } from '../../../../simulator/phone/builder/wxs'

/** What a WXS module exports, run as the bundle runs it. */
function run(source: string, modules: Readonly<Record<string, unknown>> = {}): unknown {
  const module: { exports: unknown } = { exports: {} }
  const require = (name: string): unknown => modules[name]
  runInNewContext(`(() => {${rewriteWxs(source).code}})()`, { module, require, getRegExp, getDate, wxsConstructor })
  return module.exports
}

describe('WXS as JavaScript', () => {
  it('requires a module without its extension, and says which', () => {
    const source = `var bem = require( "../wxs/bem.wxs" ); module.exports = bem`
    expect(run(source, { '../wxs/bem': 'the module' })).toBe('the module')
    expect(rewriteWxs(source).requires).toEqual(['../wxs/bem.wxs'])
  })

  it.each([
    [String.raw`getRegExp('^-?\d+(\.\d+)?$').test('1.5')`, true],
    [String.raw`getRegExp('^-?\d+(\.\d+)?$').test('1x5')`, false],
    [String.raw`getRegExp("\s" + '\w', 'g').test(' a')`, true],
    [String.raw`getRegExp('\\d').source`, String.raw`\\d`],
    [String.raw`'a\nb'.length`, 3],
  ])('keeps the backslashes of a pattern: %s', (expression, value) => {
    expect(run(`module.exports = ${expression}`)).toBe(value)
  })

  it.each([
    [`[].constructor`, 'Array'],
    [`({}).constructor`, 'Object'],
    [`'x'.constructor`, 'String'],
    [`(1).constructor`, 'Number'],
    [`true['constructor']`, 'Boolean'],
    [`(function () {}).constructor`, 'Function'],
    [`getDate(0).constructor`, 'Date'],
    [`getRegExp('x').constructor`, 'RegExp'],
    [`[[1]][0][0].constructor`, 'Number'],
    [`[].constructor.constructor`, 'String'],
    [`'Array' === [].constructor && ({ a: [] }).a.constructor === 'Array'`, true],
  ])('names the type: %s', (expression, value) => {
    expect(run(`module.exports = ${expression}`)).toBe(value)
  })

  it('fails at the constructor of nothing, as reading from nothing does', () => {
    expect(() => run(`module.exports = undefined.constructor`)).toThrow("reading 'constructor'")
  })

  it('leaves words in strings and comments, and a property that is set, as they are', () => {
    const source = `// require('./a.wxs').constructor\nvar o = {}; o.constructor = 1\nmodule.exports = "x.constructor require('./a.wxs')"`
    expect(rewriteWxs(source)).toEqual({ code: source, requires: [] })
  })

  it('takes the parts of a date', () => {
    expect(run(`module.exports = getDate(2026, 1, 32).getDate()`)).toBe(4)
  })

  it('refuses what is no JavaScript, with its line', () => {
    expect(() => rewriteWxs('var a = 1\nvar b = ;')).toThrow('Unexpected token (2:8)')
  })
})
