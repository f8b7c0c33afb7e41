/** @jest-environment jsdom */
import { needRoom } from '../../../../../simulator/phone/runtime/wx/file-room'
import { aPhone, seen, tap, type Wx } from './a-phone'

let made = 0
const shown = new Map<string, Blob>()
Object.assign(URL, {
  createObjectURL: (blob: Blob) => {
    made += 1
    const address = `blob:file-${made.toString()}`
    shown.set(address, blob)
    return address
  },
  revokeObjectURL: (address: string) => void shown.delete(address),
})
const hasViewer = (pdfViewerEnabled: boolean): void => {
  Object.defineProperty(navigator, 'pdfViewerEnabled', { value: pdfViewerEnabled, configurable: true })
}
beforeEach(() => {
  hasViewer(true)
})

const folder = 'wxfile://usr'
const path = `${folder}/用工协议-c1.pdf`
const [begin, end] = ['%PDF-1.7 one', ' two']
const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** A phone on which a file was put together from parts in base64. */
async function withFile(...parts: readonly string[]): Promise<Wx> {
  const { wx } = aPhone()
  const fs = wx['getFileSystemManager']?.() as Wx
  const [first = '', ...rest] = parts
  await fs['writeFile']?.({ filePath: path, data: base64(first), encoding: 'base64' })
  for (const part of rest) await fs['appendFile']?.({ filePath: path, data: base64(part), encoding: 'base64' })
  return wx
}

describe('a file of the app', () => {
  it('is opened under its name, by the viewer of the browser, and closed again', async () => {
    const wx = await withFile(begin, end)
    await expect(wx['openDocument']?.({ filePath: path })).resolves.toMatchObject({ errMsg: 'openDocument:ok' })
    const viewer = await seen('iframe.screen-document')
    const blob = shown.get(viewer.getAttribute('src') ?? '')
    expect([blob?.type, blob?.size]).toEqual(['application/pdf', begin.length + end.length])
    expect((await seen('.screen-page__title')).textContent).toBe('用工协议-c1.pdf')
    tap('返回')
    expect(document.querySelector('.screen-page')).toBeNull()
    expect(shown.has(viewer.getAttribute('src') ?? '')).toBe(false)
  })

  it('can be saved under its name when the app asks for the menu, and not without it', async () => {
    const wx = await withFile(begin)
    await wx['openDocument']?.({ filePath: path, showMenu: true })
    expect((await seen('a.screen-document__save')).getAttribute('download')).toBe('用工协议-c1.pdf')
    tap('返回')
    await wx['openDocument']?.({ filePath: path })
    expect(document.querySelector('a.screen-document__save')).toBeNull()
  })

  it('is told of by name and size where nothing can draw it', async () => {
    hasViewer(false)
    const wx = await withFile(begin)
    await wx['openDocument']?.({ filePath: path })
    expect((await seen('.screen-document--plain')).textContent).toContain('用工协议-c1.pdf · 1 KB')
    expect(document.querySelector('iframe')).toBeNull()
  })

  it.each([
    ['is not there', `${folder}/none.pdf`, "openDocument:fail file doesn't exist"],
    ['is of a type that no viewer has', `${folder}/a.zip`, 'openDocument:fail filetype not supported'],
    ['is called a PDF and is none', `${folder}/a.pdf`, 'openDocument:fail filetype not supported'],
  ])('that %s is refused', async (_, filePath, errMsg) => {
    const { wx } = aPhone()
    const fs = wx['getFileSystemManager']?.() as Wx
    for (const name of ['a.zip', 'a.pdf']) fs['writeFileSync']?.(`${folder}/${name}`, 'PK')
    await expect(wx['openDocument']?.({ filePath })).rejects.toMatchObject({ errMsg })
    expect(document.querySelector('.screen-page')).toBeNull()
  })

  it('is opened by its given type whatever its name', async () => {
    const { wx } = aPhone()
    const fs = wx['getFileSystemManager']?.() as Wx
    fs['writeFileSync']?.(`${folder}/plain`, begin)
    await wx['openDocument']?.({ filePath: `${folder}/plain`, fileType: 'pdf' })
    await seen('iframe.screen-document')
  })
})

describe('the room for files', () => {
  const megabyte = 1024 * 1024
  const full = 'the maximum size of the file storage limit is exceeded'

  it('takes 100 MB in one file and 200 MB in all', () => {
    needRoom(100 * megabyte, 100 * megabyte)
    expect(() => {
      needRoom(0, 100 * megabyte + 1)
    }).toThrow(full)
    expect(() => {
      needRoom(150 * megabyte, 50 * megabyte + 1)
    }).toThrow(full)
  })

  it('refuses a file that is too large, and keeps what was there', async () => {
    const wx = await withFile(begin)
    const fs = wx['getFileSystemManager']?.() as Wx
    const data = new ArrayBuffer(100 * megabyte + 1)
    await expect(fs['writeFile']?.({ filePath: path, data })).rejects.toMatchObject({
      errMsg: `writeFile:fail ${full}`,
      errno: 1300202,
    })
    expect(fs['readFileSync']?.(path, 'utf8')).toBe(begin)
  })

  it('refuses what is no base64', async () => {
    const fs = aPhone().wx['getFileSystemManager']?.() as Wx
    await expect(fs['writeFile']?.({ filePath: path, data: '%%%', encoding: 'base64' })).rejects.toMatchObject({
      errMsg: 'writeFile:fail base64 encode error',
    })
  })
})
