import { t } from '../../../../i18n/index'
import { questionWords as words } from '../../../../i18n/signing'
import type { Agreement } from '../../../../services/contract'
import type { Question, Signing } from '../../../../services/signing'

type Option = Question['options'][number]
export interface QuestionView {
  term: Question['term']
  progress: string
  ask: string
  options: { option: number; text: string }[]
  /** What the agreement says about it. */
  text: string
}

/** The first question that is not answered right; none when all are. */
export function questionView({ keyTerms }: Agreement, { questions, answered }: Signing): QuestionView | null {
  const open = questions.filter(({ term }) => !answered.includes(term))
  const [question] = open
  if (!question) return null
  const { term, options } = question
  return {
    term,
    progress: t(words.progress, { at: questions.length - open.length + 1, of: questions.length }),
    ask: t(words[term]),
    options: options.map((option, index) => ({ option: index, text: optionText(option) })),
    text: keyTerms.find((keyTerm) => keyTerm.term === term)?.text ?? '',
  }
}

function optionText(option: Option): string {
  if ('fenPerHour' in option) return t(words.perHour, { yuan: (option.fenPerHour / 100).toFixed(2) })
  if ('siteName' in option) return option.siteName
  if ('code' in option) return t(words[option.code])
  return t(words.fromTo, { from: option.startsAtLocal, to: option.endsAtLocal })
}
