import type { Actions } from '../../cloudfunctions/shared/action'

/** Each function is loaded at its first call, as a cold start does. */
const functions = {
  account: () => import('../../cloudfunctions/account/index'),
  identity: () => import('../../cloudfunctions/identity/index'),
  job: () => import('../../cloudfunctions/job/index'),
  contract: () => import('../../cloudfunctions/contract/index'),
  agreement: () => import('../../cloudfunctions/agreement/index'),
  evidence: () => import('../../cloudfunctions/evidence/index'),
  template: () => import('../../cloudfunctions/template/index'),
  guarantee: () => import('../../cloudfunctions/guarantee/index'),
  attendance: () => import('../../cloudfunctions/attendance/index'),
  payout: () => import('../../cloudfunctions/payout/index'),
  message: () => import('../../cloudfunctions/message/index'),
  notify: () => import('../../cloudfunctions/notify/index'),
  clockwork: () => import('../../cloudfunctions/clockwork/index'),
} satisfies Record<string, () => Promise<{ actions: Actions }>>

export type FunctionName = keyof typeof functions

/** What a phone may name; vendors and timers have doors of their own. */
const ofPhones: ReadonlySet<string> = new Set(Object.keys(functions).filter((name) => !['notify', 'clockwork'].includes(name)))

/** Whether a phone may call a function of that name. */
export function isPhoneFunction(name: string): name is FunctionName {
  return ofPhones.has(name)
}

/** The table of actions of a function. */
export async function actionsOf(name: FunctionName): Promise<Actions> {
  const { actions } = await functions[name]()
  return actions
}
