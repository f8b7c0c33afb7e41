import { call, openPage } from '../../../support/simulate/mount'
import { flush, tap, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { offered } from './papers'

const route = 'packages/contract/pages/agreement/agreement'

/** A player that a test lets come to its end. */
class Player {
  src = ''
  played: string[] = []
  isStopped = false
  isGone = false
  private ended: (() => void) | undefined
  private failed: (() => void) | undefined
  play = (): void => void this.played.push(this.src)
  stop = (): void => void (this.isStopped = true)
  destroy = (): void => void (this.isGone = true)
  onEnded = (listener: () => void): void => void (this.ended = listener)
  offEnded = (): void => void (this.ended = undefined)
  onError = (listener: () => void): void => void (this.failed = listener)
  offError = (): void => void (this.failed = undefined)
  async end(): Promise<void> {
    this.ended?.()
    await flush()
  }
  async fail(): Promise<void> {
    this.failed?.()
    await flush()
  }
}
const players: Player[] = []
beforeEach(() => {
  players.length = 0
  Object.assign(wx, {
    createInnerAudioContext: () => {
      const player = new Player()
      players.push(player)
      return player
    },
  })
})

async function open(): Promise<Rendered> {
  cloud.on('contract', 'open-agreement', offered)
  const page = openPage(route, { employerId: 'e1', applicationId: 'a1' })
  await flush()
  return page
}
const part = (page: Rendered, at: number): Rendered => {
  const found = page.querySelectorAll('.agreement__listen')[at]
  if (!found) throw new Error(`there is no part ${at.toString()}`)
  return found
}
const listen = async (page: Rendered, at: number): Promise<void> => {
  const button = part(page, at).querySelector('.read-aloud__tap')
  if (!button) throw new Error('there is nothing to tap')
  await tap(button)
}
const wav = (piece: number, pieces: number) => ({
  piece,
  pieces,
  wavBase64: Buffer.from(`sound ${piece.toString()}`).toString('base64'),
})
const asked = (): unknown[] => cloud.callsOf('contract', 'read-aloud').map(({ data }) => data)

it('says a key term piece by piece, and fetches the next one while one is heard', async () => {
  cloud.on('contract', 'read-aloud', wav(1, 2), wav(2, 2))
  const page = await open()
  await listen(page, 0)
  expect(asked()).toEqual([
    { employerId: 'e1', contractId: 'c1', part: 'pay', piece: 1 },
    { employerId: 'e1', contractId: 'c1', part: 'pay', piece: 2 },
  ])
  expect(text(part(page, 0))).toBe('停')
  const [player] = players
  await player?.end()
  await player?.end()
  expect(player?.played).toEqual(['wxfile://usr/read-aloud-1.wav', 'wxfile://usr/read-aloud-0.wav'])
  expect(Buffer.from(phone.files.get('wxfile://usr/read-aloud-0.wav') ?? '').toString()).toBe('sound 2')
  expect(player?.isGone).toBe(true)
  expect(text(part(page, 0))).toBe('听一听')
})

it('says a section by its place', async () => {
  cloud.on('contract', 'read-aloud', wav(1, 1))
  const page = await open()
  await listen(page, 6)
  expect(asked()).toEqual([{ employerId: 'e1', contractId: 'c1', part: '1', piece: 1 }])
})

it('stops at a second tap, when another part is begun, and when the page is left', async () => {
  cloud.on('contract', 'read-aloud', wav(1, 1))
  const page = await open()
  await listen(page, 0)
  await listen(page, 0)
  expect([players[0]?.isStopped, text(part(page, 0))]).toEqual([true, '听一听'])
  await listen(page, 1)
  await listen(page, 2)
  expect([players[1]?.isStopped, text(part(page, 1)), text(part(page, 2))]).toEqual([true, '听一听', '停'])
  await call(page, 'onUnload')
  page.detach()
  expect(players[2]?.isStopped).toBe(true)
})

it.each([
  ['the vendor is down', refusal('VENDOR_UNAVAILABLE')],
  ['there is no network', 'offline'],
] as const)('says so when %s, and the text stays', async (_what, answer) => {
  cloud.on('contract', 'read-aloud', answer)
  const page = await open()
  await listen(page, 0)
  expect(text(part(page, 0))).toBe('听一听 现在读不了，请先看文字')
  expect(text(page)).toContain('每小时 26.00 元')
})

it('says so when the phone cannot play it', async () => {
  cloud.on('contract', 'read-aloud', wav(1, 1))
  const page = await open()
  await listen(page, 0)
  await players[0]?.fail()
  expect(text(part(page, 0))).toContain('现在读不了')
})
