import { build } from 'esbuild'
import path from 'node:path'

/** A page as a browser takes it. */
export interface PageBundle {
  script: string
  style: string
}

/** Builds the desk, or the public verify page, from its source, in memory. Throws esbuild's `BuildFailure`, whose message names file and line. */
export async function buildPage(entry: 'main' | 'verify-page'): Promise<PageBundle> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, `../page/${entry}.tsx`)],
    bundle: true,
    write: false,
    outdir: 'page',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: '{}',
    sourcemap: 'inline',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  const textOf = (ending: string): string => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}
