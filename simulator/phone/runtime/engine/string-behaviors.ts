import type { behavior, CodeSpace } from 'glass-easel-miniprogram-adapter'

type Behavior = behavior.GeneralBehavior

const formField = { properties: { name: String, value: { type: null, value: '' } } }

let builtIn: Readonly<Record<string, Behavior>> = {}

/** Makes the behaviours that WeChat names by a string. `wx://component-export` needs nothing: `export` always counts here. */
export function defineStringBehaviors(space: CodeSpace): void {
  const make = (definition: object): Behavior => space.behavior().definition(definition).register() as Behavior
  builtIn = {
    'wx://form-field': make(formField),
    'wx://form-field-group': make({}),
    'wx://form-field-button': make({ properties: { formType: String } }),
    'wx://component-export': make({}),
  }
}

/** The behaviour of a name, or undefined if WeChat has none. */
export function stringBehavior(name: string): Behavior | undefined {
  return builtIn[name]
}
