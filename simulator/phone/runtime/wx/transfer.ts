import { ApiFailure } from './api'
import type { Around } from './around'
import { addressOfFile, putFile, putTemporary, takeFile } from './file-shelf'
import { transferring, type Subject } from './member'
import { failureOfTransfer, Leash, roadTo } from './network-road'
import { headersFrom, headersOf, task, type Wire } from './task'

interface UploadOptions {
  url: string
  filePath: string
  name: string
  header?: Record<string, string>
  formData?: Record<string, unknown>
  timeout?: number
}
interface DownloadOptions {
  url: string
  header?: Record<string, string>
  timeout?: number
  filePath?: string
}

const usualTimeout = 60_000
const listeners = 'abort onProgressUpdate offProgressUpdate onHeadersReceived offHeadersReceived'

/** uploadFile and downloadFile. */
export function transfers(around: Around): Subject {
  return {
    uploadFile: transferring(
      task<UploadOptions>('uploadFile', (options, wire) => counted(around, options, () => upload(around, options, wire))),
      {
        needs: { url: 'String', filePath: 'String', name: 'String' },
        takes: 'header formData timeout success fail complete',
        gives: `data statusCode ${listeners}`,
      },
    ),
    downloadFile: transferring(
      task<DownloadOptions>('downloadFile', (options, wire) => counted(around, options, () => download(around, options, wire))),
      {
        needs: { url: 'String' },
        takes: 'header timeout filePath success fail complete',
        gives: `tempFilePath filePath statusCode ${listeners}`,
      },
    ),
  }
}

async function counted(
  around: Around,
  { url }: { url: string },
  run: () => Promise<{ bytes: number; result: object }>,
): Promise<object> {
  const began = performance.now()
  const count = (outcome: 'ok' | 'failed', bytes: number): void => {
    around.count({ url, method: 'FILE', milliseconds: performance.now() - began, bytes, outcome })
  }
  try {
    const { bytes, result } = await run()
    count('ok', bytes)
    return result
  } catch (error) {
    count('failed', 0)
    throw error
  }
}

async function upload(around: Around, options: UploadOptions, wire: Wire): Promise<{ bytes: number; result: object }> {
  const road = roadTo(around, options.url)
  const file = takeFile(options.filePath, 'open')
  const form = new FormData()
  for (const [name, value] of Object.entries(options.formData ?? {})) form.append(name, String(value))
  form.append(options.name, new Blob([file.bytes], { type: file.type }), options.filePath.split(/[/#]/).at(-1))
  return underway(around, { options, wire }, async (leash) => {
    const answer = await posted({ road, form, header: headersFrom(options.header) }, leash, wire)
    return { bytes: answer.data.length, result: answer }
  })
}

interface Post {
  road: string
  form: FormData
  header: Record<string, string>
}

/** fetch tells nothing about how much has been sent, so this is the older way. */
function posted({ road, form, header }: Post, leash: Leash, wire: Wire): Promise<{ data: string; statusCode: number }> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', road)
    for (const [name, value] of Object.entries(header)) if (name !== 'content-type') call.setRequestHeader(name, value)
    call.upload.onprogress = ({ loaded, total }) => {
      wire.onProgress.tell({ progress: percent(loaded, total), totalBytesSent: loaded, totalBytesExpectedToSend: total })
    }
    call.onload = () => {
      resolve({ data: call.responseText, statusCode: call.status })
    }
    call.onerror = call.onabort = () => {
      reject(failureOfTransfer(leash.stop))
    }
    leash.controller.signal.addEventListener('abort', () => {
      call.abort()
    })
    call.send(form)
  })
}

async function download(around: Around, options: DownloadOptions, wire: Wire): Promise<{ bytes: number; result: object }> {
  const road = roadTo(around, options.url)
  return underway(around, { options, wire }, async (leash) => {
    const { answer, blob } = await fetched({ road, header: headersFrom(options.header) }, leash, wire)
    const place = await kept(blob, options)
    return { bytes: blob.size, result: { ...place, statusCode: answer.status, header: headersOf(answer.headers) } }
  })
}

async function fetched(
  { road, header }: { road: string; header: Record<string, string> },
  leash: Leash,
  wire: Wire,
): Promise<{ answer: Response; blob: Blob }> {
  try {
    const answer = await fetch(road, { headers: header, signal: leash.controller.signal, credentials: 'omit' })
    wire.onHeaders.tell({ header: headersOf(answer.headers), statusCode: answer.status })
    const parts = await partsOf(answer, wire)
    return { answer, blob: new Blob(parts, { type: answer.headers.get('content-type') ?? '' }) }
  } catch {
    throw failureOfTransfer(leash.stop)
  }
}

async function partsOf(answer: Response, wire: Wire): Promise<Uint8Array<ArrayBuffer>[]> {
  const total = Number(answer.headers.get('content-length') ?? 0)
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = answer.body?.getReader()
  let written = 0
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    parts.push(read.value)
    written += read.value.length
    const progress = { totalBytesWritten: written, totalBytesExpectedToWrite: total }
    wire.onProgress.tell({ progress: percent(written, total), ...progress })
  }
  return parts
}

async function kept(blob: Blob, { filePath, url }: DownloadOptions): Promise<object> {
  if (filePath === undefined) return { tempFilePath: await putTemporary(blob, new URL(url).pathname) }
  putFile(filePath, new Uint8Array(await blob.arrayBuffer()), blob.type)
  return { filePath, tempFilePath: addressOfFile(filePath) }
}

async function underway<T>(
  around: Around,
  { options, wire }: { options: { timeout?: number }; wire: Wire },
  run: (leash: Leash) => Promise<T>,
): Promise<T> {
  const leash = new Leash(around.device, options.timeout ?? usualTimeout)
  wire.stop.now = () => {
    leash.end('abort')
  }
  try {
    await leash.ready()
    return await run(leash)
  } finally {
    leash.release()
  }
}

function percent(done: number, total: number): number {
  return total > 0 ? Math.floor((done / total) * 100) : 0
}

/** A picture of the app as bytes: a kept file, or one of the app's own. Throws `ApiFailure`. */
export async function pictureOf(path: string): Promise<Blob> {
  const answer = await fetch(addressOfFile(path)).catch(() => undefined)
  if (!answer?.ok) throw new ApiFailure('file not found')
  return answer.blob()
}
