import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawOnly } from './mount'
import { miniprogramRoot } from './paths'
import { usedComponents } from './references'

const builtIn = new Set(
  `block template import include wxs slot page-meta navigation-bar cover-image cover-view match-media movable-area movable-view
  page-container root-portal scroll-view swiper swiper-item view icon progress rich-text text button checkbox checkbox-group
  editor form input keyboard-accessory label picker picker-view picker-view-column radio radio-group slider switch textarea
  navigator audio camera image live-player live-pusher video map canvas web-view ad official-account open-data share-element
  grid-view list-view sticky-header sticky-section`.split(/\s+/),
)
const longestWxml = 80

/** What simulate and WeChat pass over in silence: unknown tags, handlers that don't exist, words in WXML, too long a file. */
export function lintWxml(route: string): string[] {
  const file = readFileSync(join(miniprogramRoot, `${route}.wxml`), 'utf8')
  const source = file.replace(/<!--[\s\S]*?-->/g, '').replace(/<wxs[\s\S]*?(?:<\/wxs>|\/>)/g, '')
  const { instance } = drawOnly(route)
  const using = new Set(usedComponents(route))
  const tags = found(source, /<([a-z][\w-]*)/g)
  const handlers = found(source, /\s(?:capture-)?(?:mut-)?(?:bind|catch):?[\w-]+="(\w+)"/g)
  return [
    ...tags.filter((tag) => !builtIn.has(tag) && !using.has(tag)).map((tag) => `unknown tag ${tag}`),
    ...[...using].filter((tag) => !tags.includes(tag)).map((tag) => `${tag} is in usingComponents and nowhere drawn`),
    ...handlers.filter((handler) => typeof instance[handler] !== 'function').map((handler) => `no handler ${handler}`),
    ...found(source, /([\u3400-\u9fff\u3000-\u303f\uff00-\uffef]+)/g).map((word) => `a word outside i18n: ${word}`),
    ...(file.split('\n').length > longestWxml + 1 ? [`more than ${longestWxml.toString()} lines`] : []),
  ]
}

function found(source: string, pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].map(([, name = '']) => name)
}
