import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { reportFault } from '../frame/faults'
import { openPages } from '../router/stack'
import { appInstance, defineApp } from './app'
import { stringBehavior } from './string-behaviors'

type Definition = Record<string, unknown>
type StaticConfig = NonNullable<ReturnType<CodeSpace['getComponentStaticConfig']>>
interface Options {
  addGlobalClass?: boolean
  styleIsolation?: NonNullable<StaticConfig['styleIsolation']>
}

let currentPath = ''

/** Runs a component's script; what it defines is known by this path. */
export function withPath(path: string, run: () => void): void {
  currentPath = path
  run()
  currentPath = ''
}

/** Makes `App`, `Page`, `Component`, `Behavior` and their like, as WeChat has them in every script. */
export function installConstructors(space: CodeSpace): void {
  const page = (definition: Definition): void => {
    space.componentEnv(currentPath, (env) => {
      env.Page(prepared(space, definition))
    })
  }
  const component = (definition: Definition = {}): void => {
    space.componentEnv(currentPath, (env) => {
      env.Component(prepared(space, definition) as Parameters<typeof env.Component>[0])
    })
  }
  const behavior = (definition: Definition): unknown =>
    space.componentEnv('', (env) => env.Behavior(withoutNames(definition) as Parameters<typeof env.Behavior>[0]))
  Object.assign(globalThis, {
    ...{ App: defineApp, Page: page, Component: component, Behavior: behavior },
    getApp: appInstance,
    getCurrentPages: () => openPages().map(({ instance }) => instance),
    requirePlugin: (name: string) => {
      throw new Error(`requirePlugin: plugin "${name}" is not found`)
    },
  })
}

/** What the adapter reads from the JSON only, and names of behaviours, put where it finds them. */
function prepared(space: CodeSpace, definition: Definition): Definition {
  const { addGlobalClass, styleIsolation } = (definition['options'] ?? {}) as Options
  const before = space.getComponentStaticConfig(currentPath) ?? {}
  const isolation = before.styleIsolation ?? styleIsolation
  const config = {
    ...before,
    ...(addGlobalClass === true ? { addGlobalClass } : {}),
    ...(isolation === undefined ? {} : { styleIsolation: isolation }),
  }
  space.addComponentStaticConfig(currentPath, config)
  return withoutNames(definition)
}

function withoutNames(definition: Definition): Definition {
  const { behaviors } = definition
  if (!Array.isArray(behaviors)) return definition
  return { ...definition, behaviors: behaviors.flatMap((one: unknown) => (typeof one === 'string' ? named(one) : [one])) }
}

function named(name: string): unknown[] {
  const found = stringBehavior(name)
  if (!found) reportFault({ kind: 'missing-component', message: `behavior "${name}" is not found`, where: currentPath })
  return found ? [found] : []
}
