import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { list, parse } from 'postcss'

/** CSS `src` with the icon font of @vant/icons in it, in place of the one on the web that Vant names. */
export function vantIconFont(): string {
  const sheet = parse(readFileSync(createRequire(__filename).resolve('@vant/icons/src/encode-woff2.less'), 'utf8'))
  let source = ''
  sheet.walkDecls('src', (declaration) => {
    // the others of the list are on the web again
    source = list.comma(declaration.value).find((one) => one.includes('data:')) ?? ''
  })
  if (source === '') throw new Error('@vant/icons has no font where it used to be')
  return source
}
