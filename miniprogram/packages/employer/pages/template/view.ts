import { t } from '../../../../i18n/index'
import { templateWords as words } from '../../../../i18n/template'
import type { TemplateSection, TemplateText } from '../../../../services/template'

/** A section while it is edited. The id stays when others come and go. */
export interface EditedSection extends TemplateSection {
  id: number
  headingLabel: string
  textLabel: string
}
export interface TemplateView {
  title: string
  version: string
  signed: string
  /** Empty when what is shown is what is published. */
  isDraft: string
  publish: string
  /** Who may not edit reads. */
  mayEdit: boolean
}

/** What stands above the sections, and on the button. */
export function templateView({ title, newestVersion, signed, draft, mayEdit }: TemplateText): TemplateView {
  return {
    title,
    version: t(words.version, { version: newestVersion }),
    signed: t(words.signed, { count: signed }),
    isDraft: draft ? t(words.isDraft) : '',
    publish: t(words.publish, { version: newestVersion + 1 }),
    mayEdit,
  }
}

/** The sections with what their fields are called; who has an id keeps it. */
export function numbered(sections: readonly (TemplateSection & { id: number })[]): EditedSection[] {
  return sections.map(({ id, heading, text }, index) => {
    const number = index + 1
    return { id, heading, text, headingLabel: t(words.heading, { number }), textLabel: t(words.text, { number }) }
  })
}

/** The words that must be in a text and are not, in a sentence; empty when none is missing. */
export function missingWords(sections: readonly TemplateSection[], variables: TemplateText['variables']): string {
  const all = sections.map(({ heading, text }) => heading + text).join('')
  const missing = variables.filter(({ name, required }) => required && !all.includes(`{${name}}`)).map(({ name }) => name)
  return missing.length === 0 ? '' : t(words.missing, { names: missing.join(t(words.between)) })
}

/** A text with a variable put in where the cursor stands. */
export function insert(text: string, name: string, cursor: number): string {
  return `${text.slice(0, cursor)}{${name}}${text.slice(cursor)}`
}
