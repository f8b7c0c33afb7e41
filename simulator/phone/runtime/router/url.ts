export interface PageAddress {
  /** Without a leading slash. */
  path: string
  query: Record<string, string>
}

/** Reads a page's address; a relative one starts from the page `from`. Values of the query stay as they are written, as on a phone. */
export function parseAddress(url: string, from = ''): PageAddress {
  const [path = '', query = ''] = splitOnce(url, '?')
  return { path: resolve(path, from), query: parseQuery(query) }
}

/** The address of a page with its query, without a leading slash. */
export function formatAddress({ path, query }: PageAddress): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

function parseQuery(text: string): Record<string, string> {
  const pairs = text.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = splitOnce(pair, '=')
      return [name, value]
    }),
  )
}

function resolve(path: string, from: string): string {
  if (path === '') return from
  if (path.startsWith('/')) return path.slice(1)
  return new URL(path, `http://phone/${from}`).pathname.slice(1)
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
