import { element } from './element'
import type { Stage } from './layer'

export interface Toast {
  title: string
  icon: 'success' | 'error' | 'loading' | 'none'
  /** Address of a picture in place of the icon. */
  image?: string
  mask: boolean
  /** Milliseconds; undefined stays until it is hidden. */
  duration: number | undefined
}

let shown: { node: HTMLElement; timer: ReturnType<typeof setTimeout> | undefined; isLoading: boolean } | undefined

/** Shows a toast or a loading sign. There is one place for both, so that each takes the place of the other. */
export function showToast({ overlays }: Stage, toast: Toast): void {
  hideToast()
  const isLoading = toast.duration === undefined
  const box = element('div', { class: boxClass(toast), role: toast.icon === 'error' ? 'alert' : 'status' }, sign(toast))
  box.append(element('p', { class: 'screen-toast__title', text: toast.title }))
  const node = element('div', { class: toast.mask ? 'screen-toast screen-toast--mask' : 'screen-toast' }, box)
  overlays.append(node)
  const timer = toast.duration === undefined ? undefined : setTimeout(hideToast, toast.duration)
  shown = { node, timer, isLoading }
}

/** Takes the toast or the loading sign away, whichever is shown: in WeChat hideToast hides a loading sign and the other way round. */
export function hideToast(): void {
  if (!shown) return
  clearTimeout(shown.timer)
  shown.node.remove()
  shown = undefined
}

function boxClass({ icon, image }: Toast): string {
  return icon === 'none' && image === undefined ? 'screen-toast__box screen-toast__box--text' : 'screen-toast__box'
}

function sign({ icon, image }: Toast): HTMLElement | undefined {
  if (image !== undefined) return element('img', { class: 'screen-toast__image', src: image, alt: '' })
  if (icon === 'none') return undefined
  return element('span', { class: `screen-toast__icon screen-toast__icon--${icon}`, 'aria-hidden': 'true' })
}
