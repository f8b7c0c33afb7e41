import { Refusal } from '../refusal'

/** What keyboards and copied texts put in the place of the middle dot of a name such as 阿依古丽·买买提. */
const MIDDLE_DOTS = /[·•‧∙・⋅᛫.．]/gu
/** Han characters of every extension, with single middle dots inside: 2 to 25 characters in all. */
const NAME = /^\p{Script=Han}+(·\p{Script=Han}+)*$/u
const SHORTEST = 2
const LONGEST = 25

/**
 * A name in the one form that is compared, sealed and sent: NFC, no spaces, U+00B7 as the middle dot. Refuses with
 * NAME_MALFORMED what cannot stand on a resident identity card.
 */
export function read(typed: string): string {
  const name = typed.normalize('NFC').replace(/\s/gu, '').replace(MIDDLE_DOTS, '·')
  const { length } = Array.from(name)
  if (length < SHORTEST || length > LONGEST || !NAME.test(name)) throw new Refusal('NAME_MALFORMED')
  return name
}

/** The first character and one star, however long the name is, so that its length tells nothing. */
export function mask(name: string): string {
  const [first = ''] = Array.from(name)
  return `${first}*`
}
