import type { Plugin } from 'esbuild'
import path from 'node:path'
import { npmPath, type ProgramPaths } from './program-paths'
import type { SourceFiles } from './source-files'

/** What the generated entry imports, and what esbuild takes for the entry itself. */
const entryName = 'program-entry'

const wxsGlobals = path.join(__dirname, 'in-bundle', 'wxs-globals.ts')

/** The script that holds a program's scripts behind functions: nothing runs before the phone asks for it. */
export function writeEntry(components: readonly string[], files: SourceFiles, paths: ProgramPaths): string {
  const runs = components.map((logical) => `${JSON.stringify(logical)}: () => { ${runOf(scriptOf(logical, files, paths))} }`)
  return [
    `export * as wxs from ${JSON.stringify(wxsGlobals)}`,
    `export const runApp = () => { ${runOf(scriptOf('app', files, paths))} }`,
    `export const runs = { ${runs.join(',\n')} }`,
  ].join('\n')
}

/** The script beside a page, a component or `app.json`. */
export function scriptOf(logical: string, files: SourceFiles, paths: ProgramPaths): string | undefined {
  return ['.ts', '.js'].map((extension) => paths.fileOf(logical) + extension).find((file) => files.exists(file))
}

function runOf(script: string | undefined): string {
  return script === undefined ? '' : `require(${JSON.stringify(script)})`
}

/** The entry as esbuild takes it; `contents` is asked for at every build. */
export const programEntryPoints = [entryName]

/** Resolves as WeChat does: the generated entry, `/…` from the program's root, and npm from `miniprogram_npm` only. */
export function programResolver(paths: ProgramPaths, contents: () => string): Plugin {
  return {
    name: 'program',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${entryName}$`) }, () => ({ path: entryName, namespace: entryName }))
      build.onLoad({ filter: /.*/, namespace: entryName }, () => ({ contents: contents(), resolveDir: paths.root }))
      build.onResolve({ filter: /^\// }, async ({ path: request, namespace, ...rest }) => {
        if (namespace === entryName) return undefined
        return build.resolve(`.${request}`, { kind: rest.kind, resolveDir: paths.root })
      })
      build.onResolve({ filter: /^[@a-zA-Z]/ }, async ({ path: request, kind, namespace }) => {
        if (namespace === entryName || kind === 'entry-point') return undefined
        const file = paths.fileOf(npmPath(request))
        const found = await build.resolve(`./${path.basename(file)}`, { kind, resolveDir: path.dirname(file) })
        return found.errors.length === 0 ? found : { errors: [{ text: `miniprogram_npm has no ${request}` }] }
      })
    },
  }
}
