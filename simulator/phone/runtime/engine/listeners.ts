import { addGlobalErrorListener, addGlobalWarningListener, Component, type GeneralComponent } from 'glass-easel'
import { lastEventType } from '../events/plain'
import { reportFault } from '../frame/faults'
import { reportException } from './guard'

const missing = /^Cannot find component "([^"]*)"/
/** What glass-easel warns of and WeChat does silently, too. */
const harmless =
  /is not a valid property|from different behaviors is overriding|initial value of property|is not a valid event binding|keys are not unique while list updates: ""/
const warned = new Set<string>()

/** Makes faults of what glass-easel catches: exceptions in handlers, lifetimes and observers, tags and handlers that don't exist. */
export function listenToEngine(): void {
  addGlobalErrorListener((error, method, related) => {
    reportException(`${nameOf(related)} ${method ?? ''}`.trim(), error)
    return false
  })
  addGlobalWarningListener((message, related) => {
    warn(message, nameOf(related))
    return false
  })
  listenForMissingHandlers()
}

function warn(message: string, name: string): void {
  const tag = missing.exec(message)?.[1]
  const text = tag === undefined ? `${name}: ${message}` : `${name}: component "${tag}" is not found (usingComponents)`
  if (harmless.test(message) || warned.has(text)) return
  warned.add(text)
  reportFault({ kind: tag === undefined ? 'warning' : 'missing-component', message: text, where: undefined })
}

/** WeChat's words for a bound event whose handler the page lacks. */
function listenForMissingHandlers(): void {
  const find = Component.getMethod.bind(Component)
  Component.getMethod = (component, name) => {
    const method = find(component, name)
    if (method === undefined && name !== '') reportMissingHandler(component.is, name)
    return method
  }
}

function reportMissingHandler(is: string, name: string): void {
  const message = `Component "${is}" does not have a method "${name}" to handle event "${lastEventType()}".`
  if (warned.has(message)) return
  warned.add(message)
  reportFault({ kind: 'exception', message, where: undefined })
}

function nameOf(related: GeneralComponent | string | undefined): string {
  if (related === undefined || typeof related === 'string') return related ?? ''
  return related.is
}
