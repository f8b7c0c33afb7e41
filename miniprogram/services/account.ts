import { command, query } from './cloud'

type Account = CloudFunctions['account']
/** Which roles a person has, and whether the privacy notice was accepted. */
export type Standing = Account['enter']['reply']
type DataAccesses = Account['list-data-access']['reply']
export type DataAccess = DataAccesses['accesses'][number]
export type WorkCard = Account['get-work-card']['reply']

/** Where a person begins: with the card, with the employer's day, or with the notice and the choice of a role. */
export type Beginning = 'card' | 'employer' | 'welcome'

/** Asks who the person is to us; leaves no trace. Throws `CloudError`. */
export function enter(): Promise<Standing> {
  return query('account', 'enter', {})
}

/** Accepts the privacy notice of this version. Throws `CloudError` `PRIVACY_NOT_ACCEPTED` if there is a newer one. */
export function acceptPrivacy(version: string, key: string): Promise<unknown> {
  return command('account', 'accept-privacy', { data: { version }, key })
}

/** Opens a worker's account; a second time gives the same one. Throws `CloudError` `PRIVACY_NOT_ACCEPTED`. */
export function becomeWorker(key: string): Promise<unknown> {
  return command('account', 'become-worker', { data: {}, key })
}

/** The worker's card. Throws `CloudError` `NOT_ALLOWED` for who is no worker. */
export function getWorkCard(): Promise<WorkCard> {
  return query('account', 'get-work-card', {})
}

/** Who saw the worker's name, newest first. Throws `CloudError`. */
export function listDataAccess(cursor?: string): Promise<DataAccesses> {
  return query('account', 'list-data-access', cursor === undefined ? {} : { cursor })
}

/** The step of a card whose shift is over: takes the next one. Throws `CloudError` `SHIFT_OVERLAPS_ANOTHER`, `JOB_CLOSED`. */
export function takeNextShift(request: CloudFunctions['job']['take-next-shift']['request'], key: string): Promise<unknown> {
  return command('job', 'take-next-shift', { data: request, key })
}

export function beginningOf({ privacyAccepted, isWorker, employer }: Standing): Beginning {
  if (!privacyAccepted) return 'welcome'
  if (isWorker) return 'card'
  return employer ? 'employer' : 'welcome'
}

/** Whether WeChat wants its own button to be tapped before anything private can be asked for. */
export function needsWeChatConsent(): Promise<boolean> {
  if (!wx.canIUse('getPrivacySetting')) return Promise.resolve(false)
  return new Promise((resolve) => {
    wx.getPrivacySetting({
      success: ({ needAuthorization }) => {
        resolve(needAuthorization)
      },
      // it is only a hint: WeChat asks by itself where consent is missing
      fail: () => {
        resolve(false)
      },
    })
  })
}
