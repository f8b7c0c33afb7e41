import { openPages } from './stack'

/** Entries of the browser's history that stand for pages; one that its page has left by itself is used again. */
let entries = 1

/** Makes the browser's Back lead from the page on top to the one below. `depth` counts the open pages. */
export function rememberForward(depth: number): void {
  while (entries < depth) {
    entries += 1
    history.pushState({ pages: entries }, '')
  }
}

/** Lets the browser's Back be WeChat's. */
export function watchBrowserBack(goBack: () => void): void {
  history.replaceState({ pages: entries }, '')
  window.addEventListener('popstate', (event) => {
    const before = entries
    entries = pagesIn(event.state)
    if (entries < before && openPages().length > entries) goBack()
  })
}

function pagesIn(state: unknown): number {
  const pages = typeof state === 'object' && state !== null && 'pages' in state ? state.pages : 1
  return typeof pages === 'number' ? pages : 1
}
