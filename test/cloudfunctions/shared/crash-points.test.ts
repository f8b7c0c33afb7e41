import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { crashPoints } from '../../../cloudfunctions/shared/crash-points'

const root = path.join(__dirname, '../../../cloudfunctions')

function namesInSource(): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const names = files.flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/crashPoint\('([^']+)'\)/g)])
  return [...new Set(names.map(([, name = '']) => name))]
}

it('lists every crash point of the source, and none that is gone', () => {
  expect([...crashPoints].sort()).toEqual(namesInSource().sort())
})
