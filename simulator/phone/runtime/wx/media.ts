import { askActionSheet } from '../screens/action-sheet'
import { showPictures } from '../screens/notices'
import { say } from '../screens/words'
import { ApiFailure } from './api'
import type { Around } from './around'
import { addressOfFile, putTemporary, takeFile, hasFile } from './file-shelf'
import { askCamera } from './camera-view'
import { chooseFiles } from './file-chooser'
import { both, type Subject } from './member'
import { allow, needPrivacy } from './permissions'
import { pictureOf } from './transfer'

type Source = 'album' | 'camera'
interface ChooseOptions {
  count?: number
  mediaType?: ('image' | 'video' | 'mix')[]
  sourceType?: Source[]
}
interface Preview {
  urls: string[]
  current?: string
}

/** Pictures: chosen, looked at, measured, made smaller, saved. */
export function media(around: Around): Subject {
  return { ...choosing(around), ...looking(around), ...saving(around) }
}

function choosing(around: Around): Subject {
  return {
    chooseMedia: both(
      async ({ count = 9, mediaType = ['image', 'video'], sourceType = ['album', 'camera'] }: ChooseOptions) => {
        const accept = mediaType.map((type) => (type === 'mix' ? 'image/*,video/*' : `${type}/*`)).join(',')
        const files = await choose(around, { api: 'chooseMedia', count, accept, sourceType })
        const tempFiles = files.map(({ path, blob }) => ({
          tempFilePath: path,
          size: blob.size,
          fileType: blob.type.split('/')[0],
        }))
        return { type: tempFiles[0]?.fileType ?? 'image', tempFiles }
      },
      { takes: 'count mediaType sourceType maxDuration sizeType camera', gives: 'tempFiles type' },
    ),
    chooseImage: both(
      async ({ count = 9, sourceType = ['album', 'camera'] }: ChooseOptions) => {
        const files = await choose(around, { api: 'chooseImage', count, accept: 'image/*', sourceType })
        return {
          tempFilePaths: files.map(({ path }) => path),
          tempFiles: files.map(({ path, blob }) => ({ path, size: blob.size })),
        }
      },
      { takes: 'count sizeType sourceType', gives: 'tempFilePaths tempFiles' },
    ),
    chooseMessageFile: both(
      async ({ count }: { count: number }) => {
        const files = await choose(around, { api: 'chooseMessageFile', count, accept: '', sourceType: ['album'] })
        return { tempFiles: files.map(({ path, blob, name }) => ({ path, name, size: blob.size, type: 'file', time: 0 })) }
      },
      { needs: { count: 'Number' }, takes: 'type extension', gives: 'tempFiles' },
    ),
  }
}

interface Choice {
  api: string
  count: number
  accept: string
  sourceType: readonly Source[]
}
interface Chosen {
  path: string
  blob: Blob
  name: string
}

async function choose(around: Around, { api, count, accept, sourceType }: Choice): Promise<Chosen[]> {
  await needPrivacy(around, api)
  const source = await sourceOf(around, sourceType)
  if (source === 'camera') await allow(around, { scope: 'camera', api })
  const files = await picturesOf(around, { source, accept, count })
  if (files.length === 0) throw new ApiFailure('cancel')
  return Promise.all(files.slice(0, count).map(async (file) => ({ ...file, path: await putTemporary(file.blob, file.name) })))
}

async function picturesOf(
  around: Around,
  { source, accept, count }: { source: Source; accept: string; count: number },
): Promise<{ blob: Blob; name: string }[]> {
  const { photo, host, persona } = around.device.now
  if (photo !== undefined) return [{ blob: await pictureOf(photo), name: photo }]
  const seesCard = source === 'camera' && host === 'wechat' && persona !== '' && accept.includes('image/')
  const seen = seesCard ? await askCamera(around) : 'file'
  if (seen === undefined) throw new ApiFailure('cancel')
  return seen === 'file' ? chooseFiles(accept, count) : [seen]
}

async function sourceOf(around: Around, sources: readonly Source[]): Promise<Source> {
  if (sources.length < 2) return sources[0] ?? 'album'
  const { language } = around.device.now
  const items = [say('camera', language), say('album', language)]
  const chosen = await askActionSheet(around, { title: '', items, color: undefined })
  if (chosen === undefined) throw new ApiFailure('cancel')
  return chosen === 0 ? 'camera' : 'album'
}

/** A picture that the person chooses for themselves. Throws `ApiFailure` `cancel`. */
export async function chooseAvatarPicture(around: Around): Promise<string> {
  const [first] = await choose(around, { api: 'chooseAvatar', count: 1, accept: 'image/*', sourceType: ['album', 'camera'] })
  if (!first) throw new ApiFailure('cancel')
  return first.path
}

function looking(around: Around): Subject {
  return {
    previewImage: both(
      ({ urls, current = urls[0] ?? '' }: Preview) => {
        // the caller hears at once; the pictures stay until the person leaves them
        void showPictures(around, urls.map(addressOfFile), addressOfFile(current))
      },
      { needs: { urls: 'Array' }, takes: 'current showmenu' },
    ),
    previewMedia: both(
      ({ sources, current = 0 }: { sources: { url: string }[]; current?: number }) => {
        const urls = sources.map(({ url }) => addressOfFile(url))
        void showPictures(around, urls, urls[current] ?? '')
      },
      { needs: { sources: 'Array' }, takes: 'current showmenu' },
    ),
    getImageInfo: both(async ({ src }: { src: string }) => measured(src), {
      needs: { src: 'String' },
      gives: 'width height path orientation type',
    }),
    compressImage: both(async (options: Compression) => compressed(options), {
      needs: { src: 'String' },
      takes: 'quality compressedWidth',
      gives: 'tempFilePath',
    }),
  }
}

async function measured(src: string): Promise<object> {
  const picture = await createImageBitmap(await pictureOf(src))
  const { width, height } = picture
  picture.close()
  const type = hasFile(src) ? takeFile(src, 'open').type.split('/')[1] : 'unknown'
  return { width, height, path: src, orientation: 'up', type }
}

interface Compression {
  src: string
  quality?: number
  /** In pixels; the height follows. */
  compressedWidth?: number
}

async function compressed({ src, quality = 80, compressedWidth }: Compression): Promise<object> {
  const picture = await createImageBitmap(await pictureOf(src))
  const width = compressedWidth ?? picture.width
  const height = Math.round((picture.height * width) / picture.width)
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  picture.close()
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality / 100)
  })
  if (!blob) throw new ApiFailure('compress error')
  return { tempFilePath: await putTemporary(blob, 'compressed.jpg') }
}

function saving(around: Around): Subject {
  return {
    saveImageToPhotosAlbum: both(
      async ({ filePath }: { filePath: string }) => {
        await allow(around, { scope: 'writePhotosAlbum', api: 'saveImageToPhotosAlbum' })
        const link = document.createElement('a')
        link.href = addressOfFile(filePath)
        link.download = filePath.split(/[/#]/).at(-1) ?? 'picture'
        link.click()
      },
      { needs: { filePath: 'String' } },
    ),
  }
}
