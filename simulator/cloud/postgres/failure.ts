/** The server cannot be had. `sentence` tells whoever started the program, in one sentence, what is wrong and what to do. */
export class PostgresFailure extends Error {
  constructor(
    readonly sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options)
    this.name = 'PostgresFailure'
  }
}

/**
 * The code of a system error (ENOENT, EACCES …) or of a PostgreSQL error (57P03 …), or nothing. Under jest the errors of Node
 * are not instances of the test's own `Error`, so their class is not asked for.
 */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
