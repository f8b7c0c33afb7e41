import * as anchor from '../../../../cloudfunctions/shared/domain/evidence-anchor'
import { sha256 } from '../../../../cloudfunctions/shared/sha256'

const mine = { contractId: 'c1', seq: 4, hash: 'aa' }
const theirs = { contractId: 'c2', seq: 9, hash: 'bb' }
const leaves = anchor.leavesOf([mine, theirs], sha256)
const events = [{ record: { seq: 4 }, hash: 'aa' }]

describe('the anchor of a day', () => {
  it('is the same in whatever order the heads come', () => {
    expect(anchor.leavesOf([theirs, mine], sha256)).toEqual(leaves)
  })

  it('tells nothing of the contracts of others', () => {
    expect(anchor.anchorContent({ day: '2026-03-01', leaves })).not.toMatch(/c2|bb"/)
  })

  it('holds a chain that still says the same', () => {
    expect(anchor.isAnchored(events, { day: '2026-03-01', leaves, head: mine }, sha256)).toBe(true)
  })

  it.each([
    ['the event is gone', { chain: [], head: mine, leaves }],
    ['the event has another hash', { chain: [{ record: { seq: 4 }, hash: 'cc' }], head: mine, leaves }],
    ['the list lacks the head', { chain: events, head: mine, leaves: [anchor.leafOf(theirs, sha256)] }],
    ['the head is that of another place', { chain: events, head: { ...mine, seq: 5 }, leaves }],
  ])('holds none of which %s', (_, { chain, ...rest }) => {
    expect(anchor.isAnchored(chain, { day: '2026-03-01', ...rest }, sha256)).toBe(false)
  })
})
