import path from 'node:path'

const npmPrefix = 'miniprogram_npm/'

/**
 * Names of a program's files. A page or component is named by a logical path without extension: `pages/home/home`, or
 * `miniprogram_npm/<package>/<path>` for one of npm.
 */
export class ProgramPaths {
  /** `packages`: folder of a package's built files, in place of `<root>/miniprogram_npm/<package>`. */
  constructor(
    readonly root: string,
    private readonly packages: Readonly<Record<string, string>> = {},
  ) {}

  /** The file of a logical path, without its extension. */
  fileOf(logical: string): string {
    const [name, rest] = isNpm(logical) ? splitPackage(logical.slice(npmPrefix.length)) : ['', '']
    const folder = this.packages[name]
    return folder === undefined ? path.join(this.root, logical) : path.join(folder, rest)
  }

  /** How people are told of a file: from the folder that holds the program, with forward slashes. */
  shown(file: string): string {
    return path.relative(path.dirname(this.root), file).split(path.sep).join('/')
  }
}

/** Whether the path is that of an npm package. */
export function isNpm(logical: string): boolean {
  return logical.startsWith(npmPrefix)
}

/** The logical path of what npm calls `<package>/<path>`. */
export function npmPath(reference: string): string {
  return npmPrefix + reference
}

/** The logical path that a reference in that file leads to: from the root, from the file, or what exists beside it, else npm. */
export function resolveReference(from: string, reference: string, exists: (logical: string) => boolean): string {
  if (reference.startsWith('/')) return path.posix.join(reference.slice(1))
  const beside = path.posix.join(path.posix.dirname(from), reference)
  return reference.startsWith('.') || exists(beside) ? beside : npmPath(reference)
}

function splitPackage(reference: string): [name: string, rest: string] {
  const parts = reference.split('/')
  const length = reference.startsWith('@') ? 2 : 1
  return [parts.slice(0, length).join('/'), parts.slice(length).join('/')]
}
