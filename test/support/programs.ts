import { spawnSync } from 'node:child_process'

/** `it`, skipped where a program is not installed; in CI on Linux, which installs them all, nothing is skipped. */
export function whenInstalled(...programs: string[]): jest.It {
  const missing = programs.filter((program) => spawnSync(program, ['-v']).error !== undefined)
  const isNeeded = process.env['CI'] !== undefined && process.platform === 'linux'
  if (missing.length > 0 && !isNeeded) console.warn(`not installed, so that what it judges is skipped: ${missing.join(', ')}`)
  return missing.length === 0 || isNeeded ? it : it.skip
}
