import { build } from 'esbuild'
import path from 'node:path'

/** The desk's page as a browser takes it. */
export interface DeskBundle {
  script: string
  style: string
}

/** Builds the page from its source, in memory. Throws esbuild's `BuildFailure`, whose message names file and line. */
export async function buildDesk(): Promise<DeskBundle> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '../page/main.tsx')],
    bundle: true,
    write: false,
    outdir: 'desk',
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
