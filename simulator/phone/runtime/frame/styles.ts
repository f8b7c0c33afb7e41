import type { AppBundle } from '../../protocol'

const pageStyles = new Map<string, HTMLStyleElement>()

/** Puts the mini-program's style sheets into the page; those of a page count only while it is shown, because WXSS has no scope. */
export function installStyles({ app, components, pages }: AppBundle['styles']): void {
  append('app', app)
  append('components', components)
  for (const [route, style] of Object.entries(pages)) {
    const element = append(route, style)
    element.media = 'not all'
    pageStyles.set(route, element)
  }
}

export function showPageStyle(route: string): void {
  for (const [path, element] of pageStyles) element.media = path === route ? 'all' : 'not all'
}

function append(name: string, style: string): HTMLStyleElement {
  const element = document.createElement('style')
  element.dataset['of'] = name
  element.textContent = style
  document.head.append(element)
  return element
}
