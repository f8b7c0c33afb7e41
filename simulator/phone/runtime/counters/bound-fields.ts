type Template = ((name: string) => unknown) & { _?: Readonly<Record<string, unknown>> }

const known = new Map<string, ReadonlySet<string>>()
let templates: Readonly<Record<string, unknown>> = {}

export function startBoundFields(ofBundle: Readonly<Record<string, unknown>>): void {
  templates = ofBundle
}

/** Names of the data that a component's WXML reads, files that it includes counted in. */
export function boundFields(path: string): ReadonlySet<string> {
  const before = known.get(path)
  if (before) return before
  const fields = new Set(sourcesOf(path, new Set()).flatMap(fieldsIn))
  known.set(path, fields)
  return fields
}

/** Keys of a setData whose first name the WXML doesn't read: `list[2].at` counts as `list`. */
export function unboundKeys(path: string, data: Readonly<Record<string, unknown>>): string[] {
  const bound = boundFields(path)
  return Object.keys(data)
    .map((key) => /^[^.[]*/.exec(key)?.[0] ?? key)
    .filter((name) => !bound.has(name))
}

/** In what the template compiler writes, `D` is the data and `G["path"]` another file. */
function fieldsIn(source: string): string[] {
  return [...source.matchAll(/\bD(?:\.([A-Za-z_$][\w$]*)|\["([^"]+)"\])/g)].map(([, name, quoted]) => name ?? quoted ?? '')
}

function sourcesOf(path: string, seen: Set<string>): string[] {
  if (seen.has(path)) return []
  seen.add(path)
  const template = templates[path] as Template | undefined
  const own = Object.values(template?._ ?? {}).map(String)
  const others = own.flatMap((source) => [...source.matchAll(/\bG\["([^"]+)"\]/g)].map(([, other]) => other ?? ''))
  return [...own, ...others.flatMap((other) => sourcesOf(other, seen))]
}
