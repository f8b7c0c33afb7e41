import { countersignWords } from '../../../../miniprogram/i18n/countersign'
import { todayWords } from '../../../../miniprogram/i18n/employer'
import type { PhonePage } from '../phone-page'
import { answerModal } from '../vendor-screens'
import { zh } from '../words'

/** On the owner's home: seals what this worker has signed. */
export async function sealOf(owner: PhonePage, name: string): Promise<void> {
  await owner.tap(todayWords.countersign.zh)
  await owner.tap(name)
  await owner.tap(zh(countersignWords.seal, { count: 1 }))
  await answerModal(owner, countersignWords.sealVerb.zh)
  await owner.sees(countersignWords.completed.zh)
}
