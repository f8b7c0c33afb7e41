const closed = new WeakSet()

export function noteClosed(page: object): void {
  closed.add(page)
}

/** Whether the person has left a page for good: a reply that comes only now must open nothing and copy nothing. */
export function isClosed(page: object): boolean {
  return closed.has(page)
}
