import type { Addendum, AgreementKind, KindAndAddendum } from './agreement-kinds'
import type { AgreementTemplate, TemplateSection } from './agreement-template'
import { breakInWords, fill, hoursInWords, yuanInWords, type AgreementVariables } from './agreement-variables'
import { canonicalJson } from './canonical-json'
import { numeral } from './chinese-numeral'
import { addenda } from './default-templates'
import type { Hash } from './evidence-chain'

export type KeyTerm = 'pay' | 'hours' | 'place' | 'insurance' | 'quit'
export interface AgreementText {
  kind: AgreementKind
  addendum?: Addendum
  title: string
  templateVersion: number
  keyTerms: { term: KeyTerm; text: string }[]
  sections: { heading: string; text: string }[]
}

/** An employer's template of one kind, as it was published. */
export interface PublishedTemplate extends AgreementTemplate {
  version: number
}

/**
 * The agreement that a template makes for one worker and one job: key terms in plain words first, always from the job itself,
 * then the sections, numbered, and what the law appends.
 */
export function render(
  { kind, addendum }: KindAndAddendum,
  { title, version, sections }: PublishedTemplate,
  variables: AgreementVariables,
): AgreementText {
  const appended = addendum && addenda[addendum]
  return {
    kind,
    ...(addendum && { addendum }),
    title: appended ? `${title}（${appended.title}）` : title,
    templateVersion: version,
    keyTerms: keyTerms(kind, variables),
    sections: numbered([...sections, ...(appended?.sections ?? [])], variables),
  }
}

/** SHA-256 of the text's canonical JSON: one changed character anywhere gives another hash. The title says its kind. */
export function textSha256(
  { title, templateVersion, keyTerms, sections }: Omit<AgreementText, 'kind' | 'addendum'>,
  hash: Hash,
): string {
  return hash(canonicalJson({ title, templateVersion, keyTerms, sections }))
}

function numbered(sections: readonly TemplateSection[], variables: AgreementVariables): AgreementText['sections'] {
  return sections.map(({ heading, text }, index) => ({
    heading: `${numeral(index + 1)}、${fill(heading, variables)}`,
    text: fill(text, variables),
  }))
}

function keyTerms(kind: AgreementKind, variables: AgreementVariables): AgreementText['keyTerms'] {
  const { payFenPerHour, siteName, address } = variables
  return [
    { term: 'pay', text: `每小时 ${yuanInWords(payFenPerHour)}，按打卡的分钟算，审核后通过微信发给你。` },
    { term: 'hours', text: hours(variables) },
    { term: 'place', text: `${siteName}，${address}` },
    { term: 'insurance', text: insurance(kind) },
    { term: 'quit', text: '你可以随时不做，告诉用工单位就行，不用交违约金；做过的工时照样发钱。' },
  ]
}

function hours(variables: AgreementVariables): string {
  const { breakMinutes } = variables
  const rest = breakMinutes === 0 ? '' : `，${breakInWords(breakMinutes)}`
  return `${hoursInWords(variables)}${rest}。`
}

function insurance(kind: AgreementKind): string {
  const accident = '每一班上班前投保意外险，保费由用工单位出，不从你的钱里扣。'
  return kind === 'part-time' ? `用工单位给你缴工伤保险。${accident}` : accident
}
