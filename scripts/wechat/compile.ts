import { generateKeyPairSync } from 'node:crypto'
import { createRequire } from 'node:module'
import path from 'node:path'

interface Rule {
  name: string
  success: boolean
  detail?: unknown
}
interface Project {
  attr: () => Promise<object>
}
interface MiniprogramCi {
  Project: new (options: object) => Project
  getCompiledResult: (options: object) => Promise<object | undefined>
  checkCodeQuality: (project: Project) => Promise<Rule[]>
}

/** Installed in this folder only, when the command is run: it brings a thousand packages. */
const ci = createRequire(path.join(__dirname, 'package.json'))('miniprogram-ci') as MiniprogramCi

/** What the tool would ask WeChat's server about the appid. Given here, so nothing has to be asked. */
const attributes = {
  platform: false,
  appType: 0,
  gameApp: false,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxTabbarCount: 5,
    MinTabbarCount: 2,
    MaxTabbarIconSize: 40,
  },
}

/** Compiles a project with WeChat's compiler and runs the code-quality scan of DevTools. Answers the names of failed rules. */
export async function compile(projectPath: string): Promise<string[]> {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath,
    privateKey,
    ignores: ['node_modules/**/*'],
  })
  project.attr = () => Promise.resolve(attributes)
  const setting = { es6: true, es7: true, minify: true }
  const compiled = await ci.getCompiledResult({ project, version: '0.0.0', setting, onProgressUpdate: () => undefined })
  console.log(`WeChat's compiler accepts it: ${String(Object.keys(compiled ?? {}).length)} files`)
  return scan(project)
}

async function scan(project: Project): Promise<string[]> {
  const rules = await ci.checkCodeQuality(project)
  for (const rule of rules)
    console.log(`${rule.success ? 'pass' : 'FAIL'}  ${rule.name} ${rule.success ? '' : JSON.stringify(rule.detail)}`)
  if (rules.length === 0) throw new Error('the code-quality scan ran no rule')
  return rules.filter((rule) => !rule.success).map((rule) => rule.name)
}
