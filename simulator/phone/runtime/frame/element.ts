interface Parts {
  class?: string
  text?: string
  label?: string
  onTap?: () => void
}

/** An element of the frame, with children. */
export function make(tag: string, parts: Parts = {}, ...children: Node[]): HTMLElement {
  const element = document.createElement(tag)
  if (parts.class !== undefined) element.className = parts.class
  if (parts.text !== undefined) element.textContent = parts.text
  if (parts.label !== undefined) element.setAttribute('aria-label', parts.label)
  if (parts.onTap) element.addEventListener('click', parts.onTap)
  element.append(...children)
  return element
}

const space = 'http://www.w3.org/2000/svg'

/** A line drawing of the frame: 24 × 24, in the colour of the text around it. */
export function glyph(path: string, name = ''): SVGElement {
  const svg = document.createElementNS(space, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', `glyph ${name}`.trim())
  svg.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(space, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}
