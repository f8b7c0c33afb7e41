import { polling, type Polling } from '../../../../miniprogram/utils/polling'
import { flush } from '../../../support/simulate/act'

let seen: number[]
let answer: (value: number) => void
let pauses: number

beforeEach(() => {
  jest.useFakeTimers()
  seen = []
  pauses = 0
})

function follow(most = 3): Polling {
  return polling({
    everyMilliseconds: 1000,
    most,
    look: () => new Promise<number>((resolve) => (answer = resolve)),
    show: (value) => seen.push(value) > 0,
    paused: () => {
      pauses += 1
    },
  })
}

async function look(value: number): Promise<void> {
  jest.advanceTimersByTime(1000)
  answer(value)
  await flush()
}

it('shows nothing of a look that comes back after it was stopped', async () => {
  const following = follow()
  following.start()
  jest.advanceTimersByTime(1000)
  following.stop()
  answer(1)
  await flush()
  expect(seen).toEqual([])
})

it('shows nothing of a look that was begun before it was started anew', async () => {
  const following = follow()
  following.start()
  jest.advanceTimersByTime(1000)
  const late = answer
  following.start()
  late(1)
  await look(2)
  expect(seen).toEqual([2])
})

it('makes one look at a time', async () => {
  follow().start()
  jest.advanceTimersByTime(60_000)
  answer(1)
  await flush()
  expect(seen).toEqual([1])
})

it('says that it pauses when its looks are used up', async () => {
  follow(2).start()
  await look(1)
  expect(pauses).toBe(0)
  await look(2)
  expect([seen, pauses]).toEqual([[1, 2], 1])
})
