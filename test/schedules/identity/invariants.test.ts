import { idNumberIndex, sealPerson } from '../../../cloudfunctions/shared/sealed-person'
import { certHash } from '../../../mocks/weixin/cert-hash'
import type { Books, KeptIdentity, KeptVerification } from './books'
import { attemptsLeft, unsettled, untrueRefusals, violations, type Keys } from './invariants'
import { castOf, type Actor } from './people'

const keys: Keys = {
  DATA_KEYS: [{ id: 'k', key: Buffer.alloc(32, 1).toString('base64') }],
  INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
}
const cast = castOf({ number: 1, attempt: 0 })
const own = cast.a.people.own
const morning = new Date('2026-03-02T09:00:00+08:00')
const empty: Books = { verifications: [], identities: [], sharedNumbers: 0, openedTwice: 0 }

function anIdentity({ openid, people }: Actor, person = people.own): KeptIdentity {
  const sealed = sealPerson(keys, person, 'identity:w')
  return { ...sealed, openid, workerId: 'w', numberIndex: idNumberIndex(keys, person.idNumber), told: 1 }
}

/** One that WeChat's book calls passed. */
function aPassed({ openid, people }: Actor, person = people.own): KeptVerification {
  const hash = certHash({ cert_type: 'IDENTITY_CARD', cert_name: person.name, cert_no: person.idNumber })
  const ours = { openid, verificationId: 'v', status: 'verified', failure: null, reference: 'r', handle: 'h' }
  const times = { startedAt: morning, finishedAt: morning }
  return {
    ...ours,
    ...times,
    numberIndex: idNumberIndex(keys, person.idNumber),
    face: { openid, reference: 'r', hash, result: 10_000 },
    eid: null,
  }
}

const passed = aPassed(cast.a)
const sound: Books = { ...empty, verifications: [passed], identities: [anIdentity(cast.a)] }
const withCheck = (change: Partial<KeptVerification>): Books => ({ ...sound, verifications: [{ ...passed, ...change }] })
const withFace = (change: Partial<NonNullable<KeptVerification['face']>>): Books =>
  withCheck({ face: passed.face && { ...passed.face, ...change } })
const stranger = { name: '李娜', idNumber: castOf({ number: 9, attempt: 0 }).a.people.own.idNumber }

describe('what is looked for in the books', () => {
  it('is nowhere in sound ones', () => {
    expect(violations(keys, cast, sound)).toEqual([])
    expect(violations(keys, cast, empty)).toEqual([])
    const eid = { reference: 'r', name: own.name, number: own.idNumber, result: 0 }
    expect(violations(keys, cast, withCheck({ face: null, eid }))).toEqual([])
  })

  it.each<[string, Books]>([
    ['an identity without a check', { ...sound, verifications: [] }],
    ['a check that the vendor calls failed', withFace({ result: 10_004 })],
    ['a check that nobody took', withFace({ result: null })],
    ['a check of another user', withFace({ openid: cast.b.openid })],
    ['a check of another person', withFace({ hash: 'x' })],
    ['a check that the vendor never opened', withCheck({ face: null })],
    ['a check under another reference', withFace({ reference: 'other' })],
    ['a check of another number of ours', withCheck({ numberIndex: 'x' })],
    [
      'somebody that nobody typed',
      { ...empty, verifications: [aPassed(cast.a, stranger)], identities: [anIdentity(cast.a, stranger)] },
    ],
    ['a number on two accounts', { ...sound, sharedNumbers: 1 }],
    ['a reference that opened two checks', { ...sound, openedTwice: 1 }],
    ['a message that came twice', { ...sound, identities: [{ ...anIdentity(cast.a), told: 2 }] }],
  ])('is found: %s', (_, books) => {
    expect(violations(keys, cast, books)).not.toEqual([])
  })

  it('is found: somebody who was told to be verified and is not', () => {
    expect(violations(keys, { ...cast, a: { ...cast.a, wasToldVerified: true } }, empty)).toHaveLength(1)
  })

  it('is found: an end that changes, and a check that stays open after the identity is there', () => {
    expect(unsettled(sound, sound)).toEqual([])
    expect(unsettled(sound, withCheck({ status: 'failed' }))).toHaveLength(1)
    expect(unsettled(sound, { ...sound, verifications: [] })).toHaveLength(1)
    expect(unsettled(empty, withCheck({ status: 'started', finishedAt: null }))).toHaveLength(1)
  })

  it("is found: a number that is called taken and is nobody else's", () => {
    expect(untrueRefusals(keys, [cast.b], { ...empty, identities: [anIdentity(cast.a, cast.b.people.own)] })).toEqual([])
    expect(untrueRefusals(keys, [cast.b], sound)).toHaveLength(1)
    expect(untrueRefusals(keys, [cast.a], sound)).toHaveLength(1)
  })
})

describe('attempts that are left', () => {
  const failed: Partial<KeptVerification> = { status: 'failed', failure: 'FACE_DOES_NOT_MATCH' }
  const left = (change: Partial<KeptVerification>, at = morning): number =>
    attemptsLeft(withCheck({ ...failed, ...change }), cast.a.openid, at)

  it('are five, less what failed today through the worker', () => {
    expect(left({})).toBe(4)
    expect(left({ failure: 'CHECK_UNAVAILABLE' })).toBe(5)
    expect(left({ face: null })).toBe(5)
    expect(left({}, new Date('2026-03-03T00:00:00+08:00'))).toBe(5)
    expect(left({ failure: 'DAILY_LIMIT' })).toBe(0)
  })
})
