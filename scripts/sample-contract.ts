import path from 'node:path'
import { onThrowAwayCloud } from './browser/throw-away-cloud'
import { sampleContract } from './sample/contract'

/** `npm run sample:contract -- DIR`: a completed agreement, every revision as a file, with all that is needed to verify it. */
async function main(): Promise<void> {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error('Where to? npm run sample:contract -- DIR')
  const target = path.resolve(folder)
  const files = await onThrowAwayCloud('employer', (cloud) => sampleContract(cloud, target))
  process.stdout.write(`${files.map((file) => path.join(target, file)).join('\n')}\n`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
