import type { ReplyOf } from './requests'

type Agreement = Pick<ReplyOf<'contract', 'open-agreement'>, 'keyTerms'>
type Question = ReplyOf<'contract', 'get-signing'>['questions'][number]
export interface Answer {
  term: Question['term']
  option: number
}

/** What somebody answers who has read the key terms. */
export function answersOf({ keyTerms }: Agreement, questions: readonly Question[]): Answer[] {
  return questions.map(({ term, options }) => {
    const text = keyTerms.find((keyTerm) => keyTerm.term === term)?.text ?? ''
    return { term, option: options.findIndex((option) => isSaidBy(text, option)) }
  })
}

/** What an option that is the other side of the matter would say. */
const codesOfOurText: readonly string[] = ['employer', 'any-time']

function isSaidBy(text: string, option: Question['options'][number]): boolean {
  if ('fenPerHour' in option) return new RegExp(`(^|[^\\d.])${(option.fenPerHour / 100).toFixed(2)}`).test(text)
  if ('siteName' in option) return text.includes(option.siteName)
  if ('code' in option) return codesOfOurText.includes(option.code)
  return text.includes(option.startsAtLocal) && text.includes(option.endsAtLocal)
}
