import path from 'node:path'
import type { BuildProblem } from '../protocol'
import { problemLine } from './problems'
import { ScriptBundle, type BuiltScript } from './script-bundle'
import type { SourceFiles } from './source-files'

/** The frame, WeChat's own components, and what WeChat draws over them. */
const styleSheets = ['phone.css', 'components/components.css', 'screens/screens.css']

export interface BuiltRuntime extends BuiltScript {
  css: string
  problems: readonly BuildProblem[]
}

/** The phone itself: its scripts and style sheets, which are one mini-program's as well as another's. */
export class RuntimeBuild {
  private readonly scripts: ScriptBundle

  constructor(
    private readonly files: SourceFiles,
    private readonly folder: string,
  ) {
    this.scripts = new ScriptBundle(files, path.dirname(folder), { entryPoints: [path.join(folder, 'main.ts')] })
  }

  async build(): Promise<BuiltRuntime> {
    const { script, problems } = await this.scripts.build()
    const css = styleSheets.map((name) => this.files.read(path.join(this.folder, name)) ?? '').join('\n')
    if (script === undefined) return { code: brokenPhone(problems), map: '', css, problems }
    return { code: `${script.code}//# sourceMappingURL=runtime.js.map\n`, map: script.map, css, problems }
  }

  async close(): Promise<void> {
    await this.scripts.close()
  }
}

/** There is no phone to show the problems on. */
function brokenPhone(problems: readonly BuildProblem[]): string {
  return `document.body.innerText=${JSON.stringify(problems.map(problemLine).join('\n'))}\n`
}
