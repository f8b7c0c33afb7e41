/** @jest-environment jsdom */
import { aPhone, type Wx } from './a-phone'

const playing: { src: string; ended: () => void }[] = []
let refusal: Error | undefined
beforeEach(() => {
  playing.length = 0
  refusal = undefined
  Object.assign(URL, { createObjectURL: () => 'blob:sound', revokeObjectURL: () => undefined })
  Object.assign(HTMLMediaElement.prototype, {
    play(this: HTMLMediaElement) {
      if (refusal) return Promise.reject(refusal)
      playing.push({ src: this.src, ended: () => this.dispatchEvent(new Event('ended')) })
      this.dispatchEvent(new Event('playing'))
      return Promise.resolve()
    },
    pause: () => undefined,
  })
})

interface Player {
  src: string
  play: () => void
  stop: () => void
  destroy: () => void
  onEnded: (listener: () => void) => void
  offEnded: (listener?: () => void) => void
  onError: (listener: (fault: { errCode: number }) => void) => void
}

async function aPlayer(): Promise<Player> {
  const { wx } = aPhone()
  const fs = wx['getFileSystemManager']?.() as Wx
  await fs['writeFile']?.({ filePath: 'wxfile://usr/one.wav', data: 'UklGRg==', encoding: 'base64' })
  return wx['createInnerAudioContext']?.() as Player
}

describe('a player without a picture', () => {
  it('plays a file of the app, and says when it has ended', async () => {
    const player = await aPlayer()
    const heard: string[] = []
    const listener = (): void => void heard.push('ended')
    player.onEnded(listener)
    player.src = 'wxfile://usr/one.wav'
    player.play()
    expect(playing.map(({ src }) => src)).toEqual(['blob:sound'])
    playing[0]?.ended()
    player.offEnded(listener)
    playing[0]?.ended()
    expect(heard).toEqual(['ended'])
  })

  it('fails with WeChat’s code for a file that is not there, and for one that is no sound', async () => {
    const player = await aPlayer()
    const faults: number[] = []
    player.onError(({ errCode }) => void faults.push(errCode))
    player.src = 'wxfile://usr/none.wav'
    player.play()
    refusal = new Error('no sound')
    player.src = 'wxfile://usr/one.wav'
    player.play()
    await Promise.resolve()
    await Promise.resolve()
    expect(faults).toEqual([10003, 10004])
  })

  it('is silent once it is destroyed', async () => {
    const player = await aPlayer()
    player.src = 'wxfile://usr/one.wav'
    player.destroy()
    player.play()
    expect(playing).toEqual([])
  })
})
