import path from 'node:path'
import { listFiles, readLines } from './files'

const table = /^cloudfunctions\/(?!shared\/)[^/]+\/index\.ts$/
const mirrored = [
  /^cloudfunctions\/shared\/domain\/.+\.ts$/,
  /^cloudfunctions\/shared\/vendors\/[^/]+\/client\.ts$/,
  /^mocks\/[^/]+\/routes\/[^/]+\.ts$/,
]

/** Rules, vendor clients, use cases and the operations of mocks have a test at the same place below test/. */
export async function checkMirrors(root: string): Promise<string[]> {
  const files = [...(await listFiles(root, 'cloudfunctions')), ...(await listFiles(root, 'mocks'))]
  const useCases = await Promise.all(files.filter((file) => table.test(file)).map((file) => useCasesOf(root, file)))
  const sources = [...useCases.flat(), ...files.filter((file) => mirrored.some((pattern) => pattern.test(file)))]
  const tests = new Set(await listFiles(root, 'test'))
  return sources
    .map((file) => ({ file, test: `test/${file.replace(/\.ts$/, '.test.ts')}` }))
    .filter(({ test }) => !tests.has(test))
    .map(({ file, test }) => `${file}: no test at ${test}`)
}

/** What a feature's table of actions imports from its own folder, but for the schemas. */
async function useCasesOf(root: string, file: string): Promise<string[]> {
  const text = (await readLines(root, file)).join('\n')
  const names = [...text.matchAll(/from '\.\/([\w-]+)'/g)].map(([, name = '']) => name)
  return names.filter((name) => name !== 'api').map((name) => `${path.posix.dirname(file)}/${name}.ts`)
}
