import path from 'node:path'
import * as v from 'valibot'
import type { BuildProblem } from '../protocol'
import { lineOfKey, readJson, type JsonObject } from './json-file'
import { isNpm, resolveReference, type ProgramPaths } from './program-paths'
import type { SourceFiles } from './source-files'

export interface ProgramComponent {
  path: string
  isPage: boolean
  json: JsonObject & { usingComponents: Readonly<Record<string, string>> }
}

export interface ComponentGraph {
  /** app.json as it is. */
  config: JsonObject
  theme: JsonObject | undefined
  pages: readonly string[]
  /** What is used comes first. */
  components: readonly ProgramComponent[]
  problems: readonly BuildProblem[]
}

const names = v.fallback(v.record(v.string(), v.string()), {})
const pagesOf = v.fallback(v.array(v.string()), [])
const subPackagesOf = v.fallback(v.array(v.object({ root: v.string(), pages: pagesOf })), [])
const generics = v.fallback(v.record(v.string(), v.union([v.boolean(), v.object({ default: v.optional(v.string()) })])), {})

/** The pages of app.json and everything that they use. */
export function readGraph(files: SourceFiles, paths: ProgramPaths): ComponentGraph {
  return new GraphReader(files, paths).read()
}

class GraphReader {
  private readonly problems: BuildProblem[] = []
  private readonly visited = new Set<string>()
  private readonly components: ProgramComponent[] = []
  private readonly jsons = new Map<string, JsonObject>()
  private shared: Readonly<Record<string, string>> = {}

  constructor(
    private readonly files: SourceFiles,
    private readonly paths: ProgramPaths,
  ) {}

  read(): ComponentGraph {
    const config = this.jsonOf('app')
    if (!this.isThere('app')) this.problems.push({ file: this.jsonFile('app'), line: undefined, message: 'is missing' })
    this.shared = v.parse(names, config['usingComponents'])
    const pages = listPages(config)
    for (const page of pages) this.visit(page, true)
    const location = v.safeParse(v.string(), config['themeLocation'])
    const theme = location.success ? this.jsonOf(location.output.replace(/\.json$/, '')) : undefined
    return { config, theme, pages, components: this.components, problems: this.problems }
  }

  private visit(logical: string, isPage: boolean): void {
    if (this.visited.has(logical)) return
    this.visited.add(logical)
    const json = this.jsonOf(logical)
    const usingComponents = this.uses(logical, v.parse(names, json['usingComponents']))
    const componentGenerics = this.defaultsOf(logical, json['componentGenerics'])
    const isComponent = isPage ? json['component'] === true : true
    const complete = { ...json, component: isComponent, usingComponents, ...(componentGenerics && { componentGenerics }) }
    this.components.push({ path: logical, isPage, json: complete })
  }

  /** Visits what a component uses; those of app.json reach the program's own components and not those of npm. */
  private uses(logical: string, own: Readonly<Record<string, string>>): Record<string, string> {
    const shared = isNpm(logical) ? {} : this.shared
    const found: Record<string, string> = {}
    for (const [tag, reference] of Object.entries({ ...shared, ...own })) {
      const target = this.target(tag in own ? logical : 'app', tag, reference)
      if (target !== undefined) found[tag] = `/${target}`
    }
    return found
  }

  private defaultsOf(logical: string, given: unknown): Record<string, unknown> | undefined {
    if (given === undefined) return undefined
    const entries = Object.entries(v.parse(generics, given)).map(([name, generic]) => {
      const reference = typeof generic === 'object' ? generic.default : undefined
      const target = reference === undefined ? undefined : this.target(logical, name, reference)
      return [name, target === undefined ? true : { default: `/${target}` }] as const
    })
    return Object.fromEntries(entries)
  }

  /** The component that a name in a JSON file leads to; a problem at that line if there is none. */
  private target(from: string, name: string, reference: string): string | undefined {
    const target = resolveReference(from, reference, (logical) => this.isThere(logical))
    if (this.isThere(target)) {
      this.visit(target, false)
      if (this.jsonOf(target)['component'] === true) return target
    }
    const text = this.files.read(`${this.paths.fileOf(from)}.json`) ?? ''
    const message = this.isThere(target) ? `${reference} has no "component": true` : `there is no component ${reference}`
    this.problems.push({ file: this.jsonFile(from), line: lineOfKey(text, name), message: `<${name}>: ${message}` })
    return undefined
  }

  private isThere(logical: string): boolean {
    return this.files.exists(`${this.paths.fileOf(logical)}.json`)
  }

  private jsonFile(logical: string): string {
    return this.paths.shown(`${this.paths.fileOf(logical)}.json`)
  }

  private jsonOf(logical: string): JsonObject {
    const known = this.jsons.get(logical)
    if (known !== undefined) return known
    const { json, problems } = readJson(this.files, this.paths, `${this.paths.fileOf(logical)}.json`)
    this.problems.push(...problems)
    this.jsons.set(logical, json)
    return json
  }
}

function listPages(config: JsonObject): string[] {
  const subPackages = v.parse(subPackagesOf, config['subPackages'] ?? config['subpackages'])
  const inSubPackages = subPackages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page)))
  return [...v.parse(pagesOf, config['pages']), ...inSubPackages]
}
