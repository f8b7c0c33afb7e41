import type { GeneralComponent } from 'glass-easel'
import { guarded } from './guard'

let waiting: GeneralComponent[] = []
let isPlanned = false

/** glass-easel never says `ready`; a component that was attached hears it once its frame is drawn, the innermost first. */
export function expectReady(component: GeneralComponent): void {
  waiting.push(component)
  if (isPlanned) return
  isPlanned = true
  requestAnimationFrame(runReady)
}

/** Says `ready` to all that wait for it. */
export function runReady(): void {
  const now = waiting.reverse()
  waiting = []
  isPlanned = false
  for (const component of now) {
    guarded(component.is, () => {
      component.triggerLifetime('ready', [])
    })
  }
}
