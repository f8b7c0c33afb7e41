import type { AtRule, Rule } from 'postcss'

const scheme = /^\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)$/i

/**
 * The theme is that of the drawn phone, which has `data-theme`, and not that of the computer: takes
 * `@media (prefers-color-scheme: …)` apart into rules for that theme, of the same weight. Throws for a query that it does not
 * understand.
 */
export function followPhoneTheme(media: AtRule): void {
  if (!media.params.includes('prefers-color-scheme')) return
  const conditions = media.params.split(/\s+and\s+/i)
  const theme = conditions.map((condition) => scheme.exec(condition.trim())?.[1]).find((found) => found !== undefined)
  const others = conditions.filter((condition) => !scheme.test(condition.trim()))
  if (theme === undefined || others.some((condition) => /prefers-color-scheme|,/.test(condition)))
    throw media.error('prefers-color-scheme can be joined to other conditions by "and" only')
  media.walkRules((rule) => {
    restrict(rule, theme.toLowerCase())
  })
  if (others.length > 0) media.params = others.join(' and ')
  else media.replaceWith(media.nodes ?? [])
}

/** `:where` adds no weight, as a media query adds none. */
function restrict(rule: Rule, theme: string): void {
  rule.selectors = rule.selectors.map((selector) => `:where([data-theme="${theme}"]) ${selector}`)
}
