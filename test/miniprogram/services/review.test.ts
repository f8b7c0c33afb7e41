import { approve, listReviews, nextPending, reject } from '../../../miniprogram/services/review'
import { cloud } from '../../support/simulate/fake-cloud'
import { pendingItem } from '../packages/employer/records'

const decided = { recordId: 'record-1', status: 'approved', pendingCount: 0 } as const

it('asks for a list, and for its next page by the cursor', async () => {
  cloud.on('attendance', 'list-reviews', { items: [], pendingCount: 0 })
  await listReviews('rejected')
  await listReviews('rejected', 'c1')
  expect(cloud.calls.map(({ data }) => data)).toEqual([{ status: 'rejected' }, { status: 'rejected', cursor: 'c1' }])
})

it.each([
  [[pendingItem], 'record-1'],
  [[], undefined],
])('knows the next record to decide', async (items, next) => {
  cloud.on('attendance', 'list-reviews', { items, pendingCount: items.length })
  expect(await nextPending()).toBe(next)
})

it('sends a decision under the key of its intent', async () => {
  cloud.on('attendance', 'decide-record', decided)
  await approve('record-1', 'key-1')
  await reject('record-1', '人不在工地', 'key-2')
  expect(cloud.calls.map(({ data, key }) => [data, key])).toEqual([
    [{ recordId: 'record-1', decision: 'approve' }, 'key-1'],
    [{ recordId: 'record-1', decision: 'reject', reason: '人不在工地' }, 'key-2'],
  ])
})
