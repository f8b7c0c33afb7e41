import { messageKinds, noticeOf, landingPageOf } from '../../../../cloudfunctions/shared/domain/message'

it.each(messageKinds)('has a line for %s that a subscribe message takes', (kind) => {
  expect(Array.from(noticeOf(kind)).length).toBeGreaterThan(0)
  expect(Array.from(noticeOf(kind)).length).toBeLessThanOrEqual(20)
})

it('opens the agreement that a message is about, and the card from any other', () => {
  const values = { employerId: 'e1', applicationId: 'a1', contractId: 'c1', jobTitle: '分拣员' }
  const agreement = 'packages/contract/pages/agreement/agreement?employerId=e1&applicationId=a1&contractId=c1'
  expect(landingPageOf('AGREEMENT_EXTENDED', values)).toBe(agreement)
  expect(landingPageOf('AGREEMENT_ENDING', values)).toBe(agreement)
  expect(landingPageOf('AGREEMENT_TIME_ASKED', values)).toBe('packages/employer/pages/agreements/agreements')
  expect(landingPageOf('PAYOUT_PAID', {})).toBe('pages/home/home')
})
