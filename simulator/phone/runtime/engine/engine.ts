import { MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { AppBundle, ComponentEntry } from '../../protocol'
import { listenToEvents } from '../events/dispatch'
import { makeBackend } from './backend'
import { guarded } from './guard'
import { instanceBehavior } from './instances'
import { installConstructors, withPath } from './registration'
import { defineStringBehaviors } from './string-behaviors'

export interface Engine {
  bundle: AppBundle
  space: CodeSpace
  backend: AssociatedBackend
}

/** A code space of glass-easel without the mini-program's code: tags can be defined in it now. */
export function startEngine(bundle: AppBundle): Engine {
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('', true)
  // a property called `dataset` (van-button has one) must not become a field of the node
  space.getComponentSpace().updateComponentOptions({ writeFieldsToNode: false, useMethodCallerListeners: true })
  // a tag that nobody has defined is a fault; only its children are drawn then
  Object.assign(space.getComponentSpace(), { _$allowUnusedNativeNode: false })
  space.getComponentSpace().defineComponent({ is: '' })
  const context = makeBackend()
  const backend = env.associateBackend(context)
  listenToEvents(context)
  defineStringBehaviors(space)
  return { bundle, space, backend }
}

/** Runs the mini-program's scripts: app.ts, then each component with its JSON, template and class prefix. */
export function runScripts({ bundle, space }: Engine): void {
  space.setOverallBehavior(instanceBehavior(space))
  installConstructors(space)
  guarded('app', () => {
    bundle.runApp()
  })
  for (const entry of bundle.components) define({ bundle, space }, entry)
}

const nothing = { content: () => () => ({ C: () => undefined, B: {} }) }

function define({ bundle, space }: Pick<Engine, 'bundle' | 'space'>, entry: ComponentEntry): void {
  const { path, json, stylePrefix, isPage } = entry
  const isComponent = isPage ? json['component'] : true
  space.addComponentStaticConfig(path, { ...json, component: isComponent === true })
  space.addStyleSheet(path, undefined, stylePrefix)
  const content = bundle.templates[path]
  const template = typeof content === 'function' ? { groupList: bundle.templates, content } : nothing
  space.addCompiledTemplate(path, template as unknown as Parameters<CodeSpace['addCompiledTemplate']>[1])
  withPath(path, () => {
    guarded(path, entry.run)
  })
}
