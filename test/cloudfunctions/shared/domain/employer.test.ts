import { requireOwner } from '../../../../cloudfunctions/shared/domain/employer'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

describe('what only an owner may do', () => {
  it.each(['reviewer', 'finance'] as const)('is refused to a %s', (role) => {
    expect(() => {
      requireOwner(role)
    }).toThrow(new Refusal('NOT_ALLOWED'))
  })

  it('is open to an owner', () => {
    expect(() => {
      requireOwner('owner')
    }).not.toThrow()
  })
})
