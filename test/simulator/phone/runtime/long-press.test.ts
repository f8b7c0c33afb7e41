import { LongPress, longPressMs, type Finger } from '../../../../simulator/phone/runtime/events/long-press'

const finger: Finger = { identifier: 1, x: 100, y: 100 }

describe('a long press', () => {
  let pressed: Finger[]
  let press: LongPress

  beforeEach(() => {
    jest.useFakeTimers()
    pressed = []
    press = new LongPress((one) => pressed.push(one))
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it('needs 350 ms', () => {
    press.begin(finger, 1)
    jest.advanceTimersByTime(longPressMs - 1)
    expect(pressed).toEqual([])
    jest.advanceTimersByTime(1)
    expect(pressed).toEqual([finger])
  })

  it('allows a finger to tremble, and not to move', () => {
    press.begin(finger, 1)
    press.move({ ...finger, x: 110 })
    press.move({ identifier: 2, x: 300, y: 300 })
    jest.advanceTimersByTime(longPressMs)
    expect(pressed).toHaveLength(1)
    press.begin(finger, 1)
    press.move({ ...finger, y: 111 })
    jest.advanceTimersByTime(longPressMs)
    expect(pressed).toHaveLength(1)
  })

  it('ends with the finger, and with a second one', () => {
    press.begin(finger, 1)
    press.end()
    jest.advanceTimersByTime(longPressMs)
    press.begin(finger, 1)
    press.begin({ ...finger, identifier: 2 }, 2)
    jest.advanceTimersByTime(longPressMs)
    expect(pressed).toEqual([])
  })
})
