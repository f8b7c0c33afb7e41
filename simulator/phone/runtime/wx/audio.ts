import { addressOfFile, hasFile } from './file-shelf'
import { direct, type Subject } from './member'
import { Listeners } from './events'

type Fault = { errCode: number; errMsg: string }
type Listener<T> = (value: T) => void
/** WeChat's codes: no such file, and nothing that can be played. */
const codes = { file: 10003, format: 10004 } as const

/** Sound without a picture: WeChat's player over the browser's own. */
export function audio(): Subject {
  return { createInnerAudioContext: direct(() => new InnerAudio(), { takes: 'useWebAudioImplement' }) }
}

/** What wx.createInnerAudioContext gives, as far as a page that plays one file after another needs it. */
class InnerAudio {
  private readonly player = new Audio()
  private readonly ended = new Listeners<undefined>()
  private readonly played = new Listeners<undefined>()
  private readonly stopped = new Listeners<undefined>()
  private readonly failed = new Listeners<Fault>()
  private file = ''
  private isGone = false

  constructor() {
    this.player.addEventListener('ended', () => {
      this.ended.tell(undefined)
    })
    this.player.addEventListener('playing', () => {
      this.played.tell(undefined)
    })
  }

  get src(): string {
    return this.file
  }

  set src(path: string) {
    this.file = path
    if (hasFile(path)) this.player.src = addressOfFile(path)
  }

  get paused(): boolean {
    return this.player.paused
  }

  play(): void {
    if (this.isGone) return
    if (!hasFile(this.file)) this.failed.tell({ errCode: codes.file, errMsg: 'file not found' })
    else
      this.player.play().catch((error: unknown) => {
        this.fail(error)
      })
  }

  stop(): void {
    this.player.pause()
    this.player.currentTime = 0
    this.stopped.tell(undefined)
  }

  pause(): void {
    this.player.pause()
  }

  destroy(): void {
    this.isGone = true
    this.player.pause()
    this.player.removeAttribute('src')
  }

  onEnded(listener: Listener<undefined>): void {
    this.ended.add(listener)
  }

  offEnded(listener?: Listener<undefined>): void {
    this.ended.remove(listener)
  }

  onPlay(listener: Listener<undefined>): void {
    this.played.add(listener)
  }

  offPlay(listener?: Listener<undefined>): void {
    this.played.remove(listener)
  }

  onStop(listener: Listener<undefined>): void {
    this.stopped.add(listener)
  }

  offStop(listener?: Listener<undefined>): void {
    this.stopped.remove(listener)
  }

  onError(listener: Listener<Fault>): void {
    this.failed.add(listener)
  }

  offError(listener?: Listener<Fault>): void {
    this.failed.remove(listener)
  }

  /** A player that was stopped before it had begun is no fault. */
  private fail(error: unknown): void {
    if (this.isGone || (error instanceof DOMException && error.name === 'AbortError')) return
    this.failed.tell({ errCode: codes.format, errMsg: error instanceof Error ? error.message : String(error) })
  }
}
