import type { AppBundle, BuildProblem } from '../protocol'
import type { ComponentGraph } from './component-graph'
import type { BuiltScript } from './script-bundle'
import { absentOnPhones } from './absent-on-phones'

export interface AppParts {
  graph: ComponentGraph
  /** A JavaScript expression. */
  templates: string
  styles: AppBundle['styles']
  /** Class prefixes of isolated components. */
  prefixes: ReadonlyMap<string, string>
  script: BuiltScript
  problems: readonly BuildProblem[]
}

type Described = Pick<ComponentGraph, 'config' | 'theme' | 'pages'>

/** Put before the bundled scripts, which stand at the same lines as in their source map. */
export const opening = `((${absentOnPhones.join(',')})=>{`
/** The name that the bundled scripts have. */
export const scriptsName = 'programScripts'

/** The script that hands the program to the phone. */
export function writeAppScript({ graph, templates, styles, prefixes, script, problems }: AppParts): string {
  const components = graph.components.map((component) => ({ ...component, stylePrefix: prefixes.get(component.path) }))
  return [
    script.code.trimEnd(),
    `const {getRegExp,getDate,wxsConstructor}=${scriptsName}.wxs;`,
    `const components=${JSON.stringify(components)};`,
    `for(const component of components)component.run=${scriptsName}.runs[component.path];`,
    `const styles=${JSON.stringify(styles)};`,
    `const frame=${frameOf(graph, problems)};`,
    'let templates={};',
    // WXS modules run here
    `try{templates=${templates}}catch(error){frame.warnings.push({file:'WXS',message:String(error.stack)})}`,
    `phoneRuntime.install({...frame,templates,styles,components,runApp:${scriptsName}.runApp})`,
    `})()`,
    `//# sourceMappingURL=app.js.map\n`,
  ].join('\n')
}

/** In place of a program whose scripts cannot be bundled: its pages by name, and what is wrong. */
export function writeProblemScript(graph: Described, problems: readonly BuildProblem[]): string {
  const nothing = { templates: {}, styles: { app: '', components: '', pages: {} }, components: [] }
  return `phoneRuntime.install({...${frameOf(graph, problems)},...${JSON.stringify(nothing)},runApp(){}})\n`
}

function frameOf({ config, theme, pages }: Described, warnings: readonly BuildProblem[]): string {
  return JSON.stringify({ config, theme, pages, warnings })
}
