import 'miniprogram-simulate'
import utils from 'miniprogram-simulate/src/utils'
import type { Instance } from './rendered'

interface Definition {
  behaviors?: unknown[]
  properties?: object
  methods?: object
  relations?: Record<string, object>
  [field: string]: unknown
}
type Define = (definition: Definition) => void
interface Globals {
  Component: Define
  Page: Define
  App: (definition: object) => void
  Behavior: (definition: Definition) => unknown
  getApp: () => object
  getCurrentPages: () => Instance[]
}
const globals = globalThis as unknown as Globals

/** The page stack, the top page last. */
export const openPages: Instance[] = []

// simulate runs a component's script anew at each load, which jest's module registry refuses: the second load would render
// nothing. Remembering the definitions keeps modules single, too.
const definitions = new Map<string, Definition[]>()
let running = ''
const register = globals.Component

globals.Component = (definition) => {
  const known = definitions.get(running)
  if (!known) throw new Error('Component() was called outside load()')
  known.push(definition)
  register(copyOf(definition))
}

utils.runJs = (file) => {
  const known = definitions.get(file)
  if (known) {
    for (const definition of known) register(copyOf(definition))
    return
  }
  definitions.set(file, [])
  const outer = running
  running = file
  try {
    jest.requireActual(file)
  } catch (error) {
    definitions.delete(file)
    throw error
  } finally {
    running = outer
  }
}

/** WeChat answers null where exparser throws, and has groupSetData. */
const likeWeChat = globals.Behavior({
  created(this: Instance & { selectComponent: (selector: string) => unknown }) {
    const { selectComponent } = this
    this.selectComponent = (selector) => {
      try {
        return selectComponent(selector)
      } catch {
        return null
      }
    }
    this['groupSetData'] = (update?: () => void) => update?.()
  },
})

/** exparser edits what it is given, so it gets a copy. */
function copyOf(definition: Definition): Definition {
  const copy: Definition = { ...definition, behaviors: [likeWeChat, ...(definition.behaviors ?? [])] }
  if (definition.properties) copy.properties = { ...definition.properties }
  if (definition.methods) copy.methods = { ...definition.methods }
  if (definition.relations)
    copy.relations = Object.fromEntries(Object.entries(definition.relations).map(([key, value]) => [key, { ...value }]))
  return copy
}

let app: object = {}
globals.App = (definition) => {
  app = definition
}
globals.getApp = () => app
globals.getCurrentPages = () => [...openPages]
globals.Page = () => {
  throw new Error('A page of this project is written with Component() and pageBehavior: see docs/mini-program.md.')
}
