import { AppError } from '../utils/app-error'
import { readPiece, type ContractKey } from './signing'

/** A part of an agreement while it is read aloud. */
export interface Speech {
  ended: Promise<'done' | 'stopped' | 'failed'>
  stop: () => void
}
type Audio = WechatMiniprogram.InnerAudioContext

/** Says a part piece by piece; while one is heard the next one is fetched. */
export function speak(contract: ContractKey, part: string): Speech {
  const audio = wx.createInnerAudioContext()
  let isStopped = false
  let stopPlaying = (): void => undefined
  const stopped = new Promise<'stopped'>((resolve) => {
    stopPlaying = () => {
      isStopped = true
      audio.stop()
      resolve('stopped')
    }
  })
  const said = sayAll(
    audio,
    (piece) => fetchPiece(contract, { part, piece }),
    () => isStopped,
  ).catch(explain)
  const ended = Promise.race([said, stopped]).finally(() => {
    audio.destroy()
  })
  return { ended, stop: stopPlaying }
}

interface Fetched {
  filePath: string
  pieces: number
}

async function sayAll(audio: Audio, fetch: (piece: number) => Promise<Fetched>, isStopped: () => boolean): Promise<'done'> {
  let next: Promise<Fetched> | undefined = fetch(1)
  for (let piece = 1; next !== undefined && !isStopped(); piece += 1) {
    const { filePath, pieces }: Fetched = await next
    next = piece < pieces ? fetch(piece + 1) : undefined
    // one that fails while this one is heard is told when its turn comes
    next?.catch(() => undefined)
    if (!isStopped()) await play(audio, filePath)
  }
  return 'done'
}

/** Two files in turn: one is written while the other is heard. */
async function fetchPiece(contract: ContractKey, { part, piece }: { part: string; piece: number }): Promise<Fetched> {
  const { wavBase64, pieces } = await readPiece({ ...contract, part, piece })
  const filePath = `${wx.env.USER_DATA_PATH}/read-aloud-${(piece % 2).toString()}.wav`
  await new Promise<void>((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data: wavBase64,
      encoding: 'base64',
      success: () => {
        resolve()
      },
      fail: () => {
        reject(new AppError('PHONE_FULL'))
      },
    })
  })
  return { filePath, pieces }
}

function play(audio: Audio, filePath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    audio.offEnded()
    audio.offError()
    audio.onEnded(() => {
      resolve()
    })
    audio.onError(() => {
      reject(new AppError('FILE_NOT_OPENED'))
    })
    audio.src = filePath
    audio.play()
  })
}

/** A vendor or a network that is down hides nothing; a fault of ours still reaches the log. */
function explain(error: unknown): 'failed' {
  if (error instanceof AppError) return 'failed'
  throw error
}
