import { todayWords } from '../../../miniprogram/i18n/employer'
import { welcomeWords } from '../../../miniprogram/i18n/onboarding'
import type { PhonePage } from './phone-page'

/** On the phone of an employer's member: past the notice, if they haven't agreed to it yet, to the employer's home. */
export async function enterAsEmployer(phone: PhonePage): Promise<PhonePage> {
  await phone.sees(new RegExp(`${welcomeWords.agree.zh}|${todayWords.shifts.zh}`))
  if ((await phone.reading(welcomeWords.agree.zh).count()) > 0) {
    await phone.tap(welcomeWords.agree.zh)
    await phone.tap(welcomeWords.employer.zh)
  }
  await phone.sees(todayWords.shifts.zh)
  return phone
}
