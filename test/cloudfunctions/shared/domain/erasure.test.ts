import { requireErasable } from '../../../../cloudfunctions/shared/domain/erasure'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

const free = { isShiftAhead: false, isRecordUndecided: false, isMoneyOwed: false, isMoving: false }

it('nothing holds who has no shift, no open hours, no money to come and no move', () => {
  expect(() => {
    requireErasable(free)
  }).not.toThrow()
})

it.each([
  ['isShiftAhead', 'ERASE_SHIFT_AHEAD'],
  ['isRecordUndecided', 'ERASE_RECORD_OPEN'],
  ['isMoneyOwed', 'ERASE_MONEY_OPEN'],
  ['isMoving', 'MOVE_ALREADY_ASKED'],
] as const)('%s holds, as %s', (tie, code) => {
  expect(() => {
    requireErasable({ ...free, [tie]: true })
  }).toThrow(new Refusal(code))
})
