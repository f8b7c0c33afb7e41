import { personas } from '../../demo/personas'
import type { CastMember, Words } from '../protocol'

interface Part {
  name: Words
  meets: Words
}

const fine: Words = { zh: '新人，什么都顺利', en: 'new, everything works' }

/** How the desk calls the people of the demo, and what happens to each. */
const parts: Readonly<Record<string, Part>> = {
  'li-na': { name: { zh: '李娜', en: 'Li Na' }, meets: fine },
  'wang-wei': { name: { zh: '王伟', en: 'Wang Wei' }, meets: fine },
  'zhao-face-fails': { name: { zh: '赵敏', en: 'Zhao Min' }, meets: { zh: '刷脸不是本人', en: 'the face does not match' } },
  'qian-face-cancelled': { name: { zh: '钱进', en: 'Qian Jin' }, meets: { zh: '刷脸中途退出', en: 'leaves the face check' } },
  'sun-face-unsupported': {
    name: { zh: '孙丽', en: 'Sun Li' },
    meets: { zh: '手机不能刷脸', en: 'the phone has no face check' },
  },
  'zhou-camera-denied': { name: { zh: '周强', en: 'Zhou Qiang' }, meets: { zh: '没允许相机', en: 'the camera is not allowed' } },
  'wu-name-mismatch': { name: { zh: '吴芳', en: 'Wu Fang' }, meets: { zh: '收款姓名不符', en: 'another name in WeChat' } },
  'zheng-frozen': { name: { zh: '郑磊', en: 'Zheng Lei' }, meets: { zh: '微信账户冻结', en: 'the account is frozen' } },
  'feng-quota': { name: { zh: '冯涛', en: 'Feng Tao' }, meets: { zh: '收款额度用完', en: 'the yearly limit is used up' } },
  'chen-slow': { name: { zh: '陈静', en: 'Chen Jing' }, meets: { zh: '钱一直在路上', en: 'the pay stays on its way' } },
  'never-confirms': { name: { zh: '何洋', en: 'He Yang' }, meets: { zh: '不去确认收款', en: 'never confirms the pay' } },
  'worker-01': { name: { zh: '老工人', en: 'Old hand' }, meets: { zh: '已干了一个月', en: 'has worked for a month' } },
  'employer-owner': {
    name: { zh: '陈晨光', en: 'Chen Chenguang' },
    meets: { zh: '老板，什么都能办', en: 'owner, may do everything' },
  },
  'employer-reviewer': { name: { zh: '林核', en: 'Lin He' }, meets: { zh: '审核工时', en: 'reviews hours' } },
  'employer-finance': { name: { zh: '许清', en: 'Xu Qing' }, meets: { zh: '发工钱', en: 'pays' } },
}

/** Everybody whose phone the desk can hold. */
export const cast: readonly CastMember[] = personas.map(({ name: persona, who, meets }) => ({
  persona,
  role: persona.startsWith('employer-') ? 'employer' : 'worker',
  ...(parts[persona] ?? { name: { zh: persona, en: persona }, meets: { zh: meets, en: `${who}: ${meets}` } }),
}))

/** Who a persona is in the story; a scenario's person (`p123456-li-na`) is called as the one that it plays. */
export function nameOf(persona: string): Words {
  const plain = persona.replace(/^p\d+-/, '')
  return parts[plain]?.name ?? { zh: plain, en: plain }
}

const prefix = 'oWORKCARD_'

/** `oWORKCARD_LI_NA` → `li-na`; empty for an openid that the mock weixin did not make. */
export function personaOf(openid: string): string {
  return openid.startsWith(prefix) ? openid.slice(prefix.length).toLowerCase().replaceAll('_', '-') : ''
}
