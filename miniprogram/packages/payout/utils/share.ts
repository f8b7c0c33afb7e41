import { payoutWords } from '../../../i18n/payout'
import { t } from '../../../i18n/index'

/** A card for friends that leads to the open jobs: neither name nor amount nor employer is in it. */
export function cardForFriends(): { title: string; path: string } {
  return { title: t(payoutWords.shareTitle), path: '/pages/jobs/jobs' }
}
