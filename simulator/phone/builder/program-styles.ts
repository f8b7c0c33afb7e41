import type { AppBundle } from '../protocol'
import type { ComponentGraph, ProgramComponent } from './component-graph'
import type { Made } from './problems'
import { Derived } from './source-files'
import { compileWxss, type StyleTools } from './style-sheets'

/** All WXSS of a program: app.wxss, components in one, and pages each for themselves, because a page's rules end with it. */
export class ProgramStyles {
  private readonly sheets: Derived<Made<string>>

  constructor(private readonly tools: StyleTools) {
    this.sheets = new Derived(tools.files)
  }

  update({ components }: ComponentGraph, prefixes: ReadonlyMap<string, string>): Made<AppBundle['styles']> {
    const pages = components.filter(({ isPage }) => isPage).map(({ path }) => [path, this.sheet(path, undefined)] as const)
    const others = components.filter(({ isPage }) => !isPage).map(({ path }) => this.sheet(path, prefixes.get(path)))
    const app = this.sheet('app', undefined)
    return {
      value: {
        app: app.value,
        components: others.map(({ value }) => value).join('\n'),
        pages: Object.fromEntries(pages.map(([path, { value }]) => [path, value])),
      },
      problems: [app, ...others, ...pages.map(([, sheet]) => sheet)].flatMap(({ problems }) => problems),
    }
  }

  private sheet(logical: string, prefix: string | undefined): Made<string> {
    return this.sheets.get(`${logical} ${prefix ?? ''}`, () => compileWxss(this.tools, { logical, prefix }))
  }
}

/** Class prefixes of the components whose styles are isolated. */
export function prefixesOf(components: readonly ProgramComponent[]): ReadonlyMap<string, string> {
  return new Map(components.flatMap((component, index) => (isIsolated(component) ? [[component.path, `s${String(index)}`]] : [])))
}

/** Components are isolated unless they say otherwise; pages are not, unless they say so. */
function isIsolated({ isPage, json: { styleIsolation } }: ProgramComponent): boolean {
  if (typeof styleIsolation !== 'string') return !isPage
  return ['isolated', 'apply-shared', 'page-isolated', 'page-apply-shared'].includes(styleIsolation)
}
