import path from 'node:path'
import { buildCloudFunctions } from './build-cloudfunctions'
import { buildMiniprogramNpm } from './miniprogram-npm'
import { root } from './run'

/** Runs after the install, so that WeChat DevTools can open the project with no other step. */
async function main(): Promise<void> {
  await Promise.all([
    buildMiniprogramNpm(path.join(root, 'miniprogram')),
    buildCloudFunctions(path.join(root, 'dist', 'cloudfunctions')),
  ])
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
