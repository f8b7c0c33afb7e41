import { Component, type GeneralComponent } from 'glass-easel'
import { callerOf, nodeOf } from '../engine/nodes'
import { stringBehavior } from '../engine/string-behaviors'
import type { BuiltIn } from './define'
import type { Piece } from './piece'
import { flag, text, amount } from './properties'
import { abilitiesOf, type Field } from './registry'

export interface Form {
  submit: () => void
  reset: () => void
}

const forms = new WeakMap<Element, Form>()

/** The form that a button submits. */
export function formAround(piece: Piece): Form | undefined {
  const element = piece.dom.closest('wx-form')
  return element ? forms.get(element) : undefined
}

function says(instance: GeneralComponent, name: string): boolean {
  const behavior = stringBehavior(name)
  const caller = callerOf(instance)
  const asks: unknown = caller['hasBehavior']
  if (behavior === undefined || typeof asks !== 'function') return false
  return Boolean(Reflect.apply(asks, caller, [behavior]))
}

interface NamedField extends Field {
  name: string
}

const hostOf = (instance: GeneralComponent): GeneralComponent | undefined => instance.ownerShadowRoot?.getHostNode()

/**
 * Whether the form sees a node: written in the same template, or in a component that says `wx://form-field-group`.
 * Fields in other components are their own business, as in WeChat.
 */
function isSeen(node: GeneralComponent, form: GeneralComponent): boolean {
  const owner = hostOf(node)
  if (!owner || owner === hostOf(form)) return true
  return says(owner, 'wx://form-field-group') && isSeen(owner, form)
}

/** A component that says `wx://form-field` is a field itself. */
function componentField(instance: GeneralComponent): NamedField | undefined {
  if (!says(instance, 'wx://form-field')) return undefined
  const value = (): unknown => instance.data['value']
  return { name: nameOf(instance), value, clear: () => undefined }
}

const nameOf = (instance: GeneralComponent): string => {
  const name: unknown = instance.data['name']
  return typeof name === 'string' ? name : ''
}

function fieldAt(element: Element, form: GeneralComponent): NamedField | undefined {
  const abilities = abilitiesOf(element)
  if (abilities) {
    const { piece, field } = abilities
    return field && isSeen(piece.instance, form) ? { ...field, name: piece.text('name') } : undefined
  }
  const instance = componentAt(element)
  return instance && isSeen(instance, form) ? componentField(instance) : undefined
}

function componentAt(element: Element): GeneralComponent | undefined {
  const node = nodeOf(element)
  return Component.isComponent(node) ? node : undefined
}

function fieldsOf(piece: Piece): NamedField[] {
  return [...piece.dom.querySelectorAll('*')].flatMap((element) => fieldAt(element, piece.instance) ?? [])
}

export const form: BuiltIn = {
  tag: 'form',
  properties: { reportSubmit: flag(), reportSubmitTimeout: amount(), name: text() },
  events: ['submit', 'reset', 'submitToGroup'],
  role: 'form',
  start(piece) {
    forms.set(piece.dom, {
      submit() {
        const value: Record<string, unknown> = {}
        for (const field of fieldsOf(piece)) if (field.name !== '') value[field.name] = field.value()
        const detail = piece.flag('reportSubmit') ? { value, formId: 'the formId is a mock one' } : { value }
        piece.fire('submit', detail)
      },
      reset() {
        for (const field of fieldsOf(piece)) field.clear()
        piece.fire('reset', {})
      },
    })
    return {}
  },
}
