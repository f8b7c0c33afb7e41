import { CurrentWindowBackendContext } from 'glass-easel'
import { isBuiltIn } from '../components/all'
import { inlineStyle } from './rpx'

/**
 * Where glass-easel draws. Each built-in tag becomes `<wx-tag>`, so that the browser's own button, input, form and label stay out
 * of the way; what is not known keeps its name if it has a hyphen.
 */
export function makeBackend(): CurrentWindowBackendContext {
  const backend = new CurrentWindowBackendContext()
  const drawing = {
    createElement: createTag,
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  }
  backend.document = drawing as unknown as CurrentWindowBackendContext['document']
  return backend
}

function createTag(tag: string): HTMLElement {
  const element = document.createElement(tag.includes('-') && !isBuiltIn(tag) ? tag : `wx-${tag}`)
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name: string, value: string) => {
    setAttribute(name, name === 'style' ? inlineStyle(value) : value)
  }
  return element
}
