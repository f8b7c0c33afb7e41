import selectorParser from 'postcss-selector-parser'
import { builtInTags } from './built-in-tags'

/** Where a rule stands. */
export interface SelectorScope {
  /** Logical path of the component, which `:host` means. */
  logical: string
  /** Class prefix of an isolated component. */
  prefix: string | undefined
}

/** A selector of WXSS as the phone draws it: tags are `wx-…`, `:host` is the element of that component, classes are its own. */
export function rewriteSelector(selector: string, { logical, prefix }: SelectorScope): string {
  const rewrite = selectorParser((root) => {
    root.walkTags((tag) => {
      if (tag.value === 'page' || builtInTags.has(tag.value)) tag.value = `wx-${tag.value}`
    })
    root.walkPseudos((pseudo) => {
      if (pseudo.value === ':host') pseudo.replaceWith(hostOf(logical))
    })
    root.walkClasses((name) => {
      if (prefix !== undefined) name.value = `${prefix}--${name.value}`
    })
  })
  return rewrite.processSync(selector)
}

function hostOf(logical: string): selectorParser.Attribute {
  const host = selectorParser.attribute({ attribute: 'wx-is', operator: '=', value: logical, quoteMark: null, raws: {} })
  host.setValue(logical, { quoteMark: '"', preferCurrentQuoteMark: false, smart: false })
  return host
}
