import { PlatformError } from '../utils/app-error'

/** Base64 characters: the cloud takes no longer photo, because its calls end at 100 KB. */
const longest = 90_000
const largestBytes = (longest / 4) * 3
/** Tried in turn until the photo is small enough; the letters of a card that fills the picture stay legible in each. */
const sizes = [
  { width: 1280, quality: 70 },
  { width: 1000, quality: 55 },
  { width: 800, quality: 40 },
] as const

/**
 * Opens the camera for a document and gives the photo in base64, small enough for the cloud; undefined when the person leaves.
 * Throws `PlatformError` `CAMERA_NOT_ALLOWED`, `WECHAT_GUIDE_NOT_AGREED` or `CAMERA_FAILED`.
 */
export async function photographDocument(): Promise<string | undefined> {
  try {
    const { tempFiles } = await wx.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: ['camera'],
      sizeType: ['compressed'],
      camera: 'back',
    })
    const [photo] = tempFiles
    return photo && contentOf(await smallEnough(photo.tempFilePath, photo.size))
  } catch (error) {
    throwUnlessLeft(error)
    return undefined
  }
}

async function smallEnough(photo: string, bytes: number): Promise<string> {
  if (bytes <= largestBytes) return photo
  for (const { width, quality } of sizes) {
    const { tempFilePath } = await wx.compressImage({ src: photo, compressedWidth: width, quality })
    if (contentOf(tempFilePath).length <= longest) return tempFilePath
  }
  throw new PlatformError('CAMERA_FAILED')
}

function contentOf(path: string): string {
  const content = wx.getFileSystemManager().readFileSync(path, 'base64')
  if (typeof content !== 'string') throw new PlatformError('CAMERA_FAILED')
  return content
}

/** WeChat's numbers: 103 refused a moment ago, 104 its privacy guide isn't agreed to. */
function throwUnlessLeft(error: unknown): void {
  const { errMsg = '', errno = 0 } = isWeChatError(error) ? error : {}
  if (/cancel/i.test(errMsg)) return
  if (errno === 104 || /privacy/i.test(errMsg)) throw new PlatformError('WECHAT_GUIDE_NOT_AGREED')
  throw new PlatformError(/auth|den(y|ied)|permission/i.test(errMsg) ? 'CAMERA_NOT_ALLOWED' : 'CAMERA_FAILED')
}

function isWeChatError(error: unknown): error is { errMsg?: string; errno?: number } {
  return typeof error === 'object' && error !== null
}
