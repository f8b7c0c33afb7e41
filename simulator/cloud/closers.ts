/** What has been opened, to be closed in the opposite order. */
export interface Closers {
  add: (close: () => Promise<void>) => void
  /** Closes everything, also when one of them fails; then throws the first failure. */
  closeAll: () => Promise<void>
}

export function closers(): Closers {
  const open: (() => Promise<void>)[] = []
  return {
    add: (close) => open.push(close),
    closeAll: async () => {
      const failures: unknown[] = []
      for (let close = open.pop(); close !== undefined; close = open.pop())
        await close().catch((error: unknown) => failures.push(error))
      if (failures.length > 0) throw failures[0]
    },
  }
}
