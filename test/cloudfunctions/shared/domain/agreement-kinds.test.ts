import { kindFor, partyOf } from '../../../../cloudfunctions/shared/domain/agreement-kinds'

it.each([
  ['part-time', 'adult', { kind: 'part-time' }],
  ['labour-service', 'adult', { kind: 'labour-service' }],
  ['cooperation', 'adult', { kind: 'cooperation' }],
  ['part-time', 'protected', { kind: 'part-time', addendum: 'minors' }],
  ['labour-service', 'protected', { kind: 'labour-service', addendum: 'minors' }],
  ['part-time', 'past-retirement', { kind: 'past-retirement' }],
  ['cooperation', 'past-retirement', { kind: 'past-retirement' }],
] as const)('in a job of the type %s somebody %s signs %j', (type, band, chosen) => {
  expect(kindFor(type, band)).toEqual(chosen)
})

it('calls only whom labour law protects a labourer', () => {
  expect((['part-time', 'labour-service', 'cooperation', 'past-retirement'] as const).map(partyOf)).toEqual([
    '劳动者',
    '劳务人员',
    '合作方',
    '劳务人员',
  ])
})
