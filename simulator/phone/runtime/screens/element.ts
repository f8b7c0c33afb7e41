/** What an element is made with: attributes by name; `text`, `label`, `value` and `onTap` are no attributes. */
export interface Look {
  class?: string
  role?: string
  text?: string
  type?: string
  label?: string
  placeholder?: string
  value?: string
  style?: string
  onTap?: () => void
  'aria-modal'?: 'true'
  'aria-live'?: 'polite' | 'assertive'
  'aria-hidden'?: 'true'
  'aria-checked'?: 'true' | 'false'
  src?: string
  alt?: string
  tabindex?: string
  'data-screen'?: string
}

/** An element with its children. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  look: Look,
  ...children: readonly (Node | undefined)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag)
  const { text, onTap, label, value, ...attributes } = look
  for (const [name, each] of Object.entries(attributes)) made.setAttribute(name, each)
  if (label !== undefined) made.setAttribute('aria-label', label)
  if (text !== undefined) made.textContent = text
  if (value !== undefined && 'value' in made) made.value = value
  if (onTap) made.addEventListener('click', onTap)
  made.append(...children.filter((child) => child !== undefined))
  return made
}

/** A real button of the browser, so that keyboard and screen reader have it. */
export function button(text: string, onTap: () => void, look: Look = {}): HTMLButtonElement {
  return element('button', { type: 'button', ...look, text, onTap })
}
