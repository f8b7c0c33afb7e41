import { t, type Entry } from '../../../../i18n/index'
import { welcomeWords as words } from '../../../../i18n/onboarding'

/** One thing that is asked for, with its one reason. */
export interface Reason {
  icon: string
  datum: string
  why: string
}

const asked: readonly { icon: string; datum: Entry; why: Entry }[] = [
  { icon: 'person', datum: words.account, why: words.accountWhy },
  { icon: 'card', datum: words.identity, why: words.identityWhy },
  { icon: 'camera', datum: words.face, why: words.faceWhy },
  { icon: 'place', datum: words.place, why: words.placeWhy },
  { icon: 'pen', datum: words.signature, why: words.signatureWhy },
]

/** Everything that is asked for on the way, in the order in which it is. */
export function reasons(): Reason[] {
  return asked.map(({ icon, datum, why }) => ({ icon, datum: t(datum), why: t(why) }))
}
