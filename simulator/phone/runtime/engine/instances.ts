import type { GeneralBehavior } from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { countSetData } from '../counters/counters'
import { reportFault } from '../frame/faults'
import { createIntersectionObserver } from './intersection-observer'
import { findUnsafe } from './json-safety'
import type { Instance } from './nodes'
import { expectReady } from './ready'
import { createSelectorQuery } from './selector-query'

/** What every page and component of the mini-program has besides its own code. */
export function instanceBehavior(space: CodeSpace): GeneralBehavior {
  return space
    .getComponentSpace()
    .define()
    .init(function () {
      equip(this as unknown as Instance)
    })
    .lifetime('attached', function () {
      expectReady((this as unknown as Instance)._$)
    })
    .registerBehavior() as GeneralBehavior
}

function equip(instance: Instance): void {
  const component = instance._$
  const element = component.getBackendElement()
  if (element) (element as unknown as HTMLElement).setAttribute('wx-is', component.is)
  instance['createSelectorQuery'] = () => createSelectorQuery().in(instance)
  instance['createIntersectionObserver'] = (options?: object) => createIntersectionObserver(instance, options)
  const setData = instance.setData.bind(instance)
  instance.setData = (data, callback) => {
    warnOfUnsafe(component.is, data)
    countSetData(component, data)
    setData(data, callback)
  }
}

function warnOfUnsafe(is: string, data: Readonly<Record<string, unknown>>): void {
  if (typeof data !== 'object') {
    reportFault({ kind: 'warning', message: `setData of ${is}: expects an object`, where: undefined })
    return
  }
  for (const { path, what } of findUnsafe(data)) {
    reportFault({ kind: 'warning', message: `setData of ${is}: "${path}" is ${what}, which a phone loses`, where: undefined })
  }
}
