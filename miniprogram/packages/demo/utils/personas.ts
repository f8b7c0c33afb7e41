import { language, type Entry } from '../../../i18n/index'
import type { Choice } from './choices'

const fine: Entry = { zh: '新用户，什么都顺利', en: 'New; everything works' }

/** The people that the mocks and the demo data know, and what happens to each. */
const meanings: Readonly<Record<string, Entry>> = {
  'li-na': fine,
  'wang-wei': fine,
  'zhao-face-fails': { zh: '新用户，刷脸不是本人', en: 'New; the face does not match' },
  'qian-face-cancelled': { zh: '新用户，刷脸中途退出', en: 'New; leaves the face check' },
  'sun-face-unsupported': { zh: '新用户，手机不能刷脸', en: 'New; the phone cannot check faces' },
  'zhou-camera-denied': { zh: '新用户，没允许相机', en: 'New; the camera is not allowed' },
  'wu-name-mismatch': { zh: '新用户，收款姓名不对', en: 'New; the name is not that of the account' },
  'zheng-frozen': { zh: '新用户，微信账户冻结', en: 'New; the account is frozen' },
  'feng-quota': { zh: '新用户，收款额度用完', en: 'New; the yearly amount is used up' },
  'chen-slow': { zh: '新用户，钱一直在路上', en: 'New; the pay stays on its way' },
  'never-confirms': { zh: '新用户，不去确认收款', en: 'New; leaves the pay unconfirmed' },
  'worker-01': { zh: '在晨光服务干了一个月', en: 'A month of work at 晨光服务' },
  'employer-owner': { zh: '晨光服务老板', en: 'Owner of 晨光服务' },
  'employer-reviewer': { zh: '晨光服务，审核工时', en: '晨光服务, reviews hours' },
  'employer-finance': { zh: '晨光服务，发工钱', en: '晨光服务, pays' },
}

/** The names of all personas. */
export const personaNames: readonly string[] = Object.keys(meanings)

/** The personas as choices; `current` is the one whose phone this is. */
export function personaChoices(current: string): Choice[] {
  return Object.entries(meanings).map(([id, meaning]) => ({
    id,
    label: id,
    note: meaning[language()],
    chosen: id === current,
  }))
}
