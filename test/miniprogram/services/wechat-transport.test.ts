import { query } from '../../../miniprogram/services/cloud'
import { verifyFace } from '../../../miniprogram/services/platform'
import { phone } from '../../support/simulate/phone'

// the release's configuration in the place of the development one, as the release build puts it
jest.mock('../../../miniprogram/config', () => jest.requireActual<object>('../../../miniprogram/config.release'))

function cloudAnswers(callFunction: (call: unknown) => Promise<unknown>): unknown[] {
  const calls: unknown[] = []
  Object.assign(wx, {
    cloud: {
      callFunction: (call: unknown) => {
        calls.push(call)
        return callFunction(call)
      },
    },
  })
  return calls
}

it('calls the cloud function by its name, without a session of ours', async () => {
  phone.storage.clear()
  const calls = cloudAnswers(() => Promise.resolve({ result: { ok: true, data: { unreadCount: 0, messages: [] } } }))
  await expect(query('message', 'list-messages', {})).resolves.toEqual({ unreadCount: 0, messages: [] })
  expect(calls).toEqual([{ name: 'message', data: { action: 'list-messages', data: {} } }])
})

it.each([
  ['cloud.callFunction:fail request timeout', 'TIMEOUT'],
  ['cloud.callFunction:fail -501000 network', 'OFFLINE'],
])('reads "%s" as %s', async (errMsg, code) => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as WeChat does
  cloudAnswers(() => Promise.reject({ errMsg }))
  await expect(query('message', 'list-messages', {})).rejects.toMatchObject({ code })
})

it('has no stand-in: a phone without the face check is told so', async () => {
  await expect(verifyFace('v1')).rejects.toMatchObject({ code: 'NOT_ON_THIS_PHONE' })
  expect(phone.visited).toEqual([])
})
