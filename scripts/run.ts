import { spawn } from 'node:child_process'
import path from 'node:path'

/** The root of the project, wherever a command was started from. */
export const root = path.resolve(__dirname, '..')

/** Runs a Node program of an installed package without a shell, so that spaces and backslashes in paths are safe. */
export function runNode(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => {
      resolve(code ?? 1)
    })
  })
}

/** The file behind a package's command, for instance `binary('eslint', 'bin/eslint.js')`; direct dependencies only. */
export function binary(packageName: string, file: string): string {
  return path.join(root, 'node_modules', packageName, file)
}
