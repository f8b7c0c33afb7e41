import { existsSync, readFileSync } from 'node:fs'
import compiler from 'miniprogram-compiler'
import wxss from 'miniprogram-simulate/src/wxss'
import { compiledVariable, miniprogramRoot } from './paths'

// simulate runs wcc over the whole mini-program in every test file: hand it what the global set-up compiled
const compiled = process.env[compiledVariable]
if (compiled !== undefined && existsSync(compiled)) {
  const { wxmlToJs } = compiler
  compiler.wxmlToJs = (root, options) => (root === miniprogramRoot ? readFileSync(compiled, 'utf8') : wxmlToJs(root, options))
}

// jsdom has no layout, so WXSS would be work for nothing
wxss.getContent = () => ''
wxss.compile = () => ''
wxss.insert = () => undefined
