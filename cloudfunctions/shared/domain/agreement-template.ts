import { Refusal } from '../refusal'
import { namesIn, templateVariables } from './agreement-variables'
import { canonicalJson } from './canonical-json'
import type { Hash } from './evidence-chain'

export interface TemplateSection {
  heading: string
  text: string
}
/** What an employer's agreements of one kind are made of: sections with variables in braces, numbered when they are rendered. */
export interface AgreementTemplate {
  title: string
  sections: TemplateSection[]
}

/** An agreement is read on a phone by somebody who wants to go to work. */
export const templateLimits = { sections: 20, heading: 30, text: 1200, all: 8000 } as const

/**
 * A template as it is kept: one line to a section, no spaces around it, and headings without the numbers that rendering gives.
 */
export function tidy({ title, sections }: AgreementTemplate): AgreementTemplate {
  return {
    title,
    sections: sections.map(({ heading, text }) => ({ heading: unnumbered(oneLine(heading)), text: oneLine(text) })),
  }
}

/**
 * Whether agreements may be made of a template. Refuses with TEMPLATE_EMPTY, TEMPLATE_TOO_LONG, TEMPLATE_VARIABLE_UNKNOWN,
 * TEMPLATE_VARIABLE_MISSING or TEMPLATE_CHARACTER_MISSING; `missing` names the characters that the documents' font cannot draw.
 */
export function requireUsable({ sections }: AgreementTemplate, missing: (text: string) => string[]): void {
  if (sections.length === 0) throw new Refusal('TEMPLATE_EMPTY', { section: 1 })
  sections.forEach(requireWritten)
  const all = textOf(sections)
  if (sections.length > templateLimits.sections || all.length > templateLimits.all)
    throw new Refusal('TEMPLATE_TOO_LONG', { sections: templateLimits.sections, characters: templateLimits.all })
  requireVariables(all)
  requireDrawable(all, missing)
}

/** SHA-256 of a template's canonical JSON. */
export function templateSha256({ title, sections }: AgreementTemplate, hash: Hash): string {
  return hash(canonicalJson({ title, sections }))
}

function unnumbered(heading: string): string {
  return heading.replace(/^[一二三四五六七八九十]{1,3}、\s*/, '')
}

function requireWritten({ heading, text }: TemplateSection, index: number): void {
  const section = index + 1
  if (heading === '' || text === '') throw new Refusal('TEMPLATE_EMPTY', { section })
  if (heading.length > templateLimits.heading || text.length > templateLimits.text)
    throw new Refusal('TEMPLATE_TOO_LONG', { section, characters: templateLimits.text })
}

function requireVariables(text: string): void {
  const { names, loose } = namesIn(text)
  const known = new Set(templateVariables.map(({ name }) => name))
  const unknown = [...names.filter((name) => !known.has(name)), ...loose][0]
  if (unknown !== undefined) throw new Refusal('TEMPLATE_VARIABLE_UNKNOWN', { variable: unknown })
  const absent = templateVariables.find(({ name, required }) => required && !names.includes(name))
  if (absent !== undefined) throw new Refusal('TEMPLATE_VARIABLE_MISSING', { variable: absent.name })
}

/** Characters that show nothing are refused too: some of them turn the order of the others around. */
function requireDrawable(text: string, missing: (text: string) => string[]): void {
  const [hidden] = /\p{C}/u.exec(text) ?? []
  if (hidden !== undefined) throw new Refusal('TEMPLATE_CHARACTER_MISSING', { character: codePointName(hidden) })
  const [character] = missing(text)
  if (character !== undefined) throw new Refusal('TEMPLATE_CHARACTER_MISSING', { character })
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function textOf(sections: readonly TemplateSection[]): string {
  return sections.map(({ heading, text }) => heading + text).join('')
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
