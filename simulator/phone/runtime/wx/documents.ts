import { showDocument } from '../screens/document'
import { ApiFailure } from './api'
import type { Around } from './around'
import { addressOfFile, hasFile, takeFile } from './file-shelf'
import { both, type Subject } from './member'

interface Opening {
  filePath: string
  fileType?: string
  showMenu?: boolean
}

const types = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

/** Files of the app, opened in WeChat's viewer (the caller hears of it when the viewer is open, not when it is closed) or sent on. */
export function documents(around: Around): Subject {
  return {
    openDocument: both(
      (options: Opening) => {
        open(around, options)
      },
      { needs: { filePath: 'String' }, takes: `showMenu fileType=${types.join('|')}` },
    ),
    // the chat that it goes to is the browser's folder of downloads
    shareFileMessage: both(
      ({ filePath, fileName }: { filePath: string; fileName?: string }) => {
        if (!hasFile(filePath)) throw new ApiFailure("file doesn't exist", { errno: 1300002 })
        const link = document.createElement('a')
        link.href = addressOfFile(filePath)
        link.download = fileName ?? nameOf(filePath)
        link.click()
      },
      { needs: { filePath: 'String' }, takes: 'fileName' },
    ),
  }
}

function open(around: Around, { filePath, fileType, showMenu = false }: Opening): void {
  if (!hasFile(filePath)) throw new ApiFailure("file doesn't exist", { errno: 1300002 })
  const { bytes } = takeFile(filePath, 'open')
  const name = nameOf(filePath)
  const type = fileType ?? name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (!types.includes(type) || !isOfType(bytes, type)) throw new ApiFailure('filetype not supported')
  void showDocument(around, { name, bytes, isPdf: type === 'pdf', showMenu })
}

function nameOf(filePath: string): string {
  return filePath.slice(Math.max(filePath.lastIndexOf('/'), filePath.lastIndexOf('#')) + 1)
}

const pdfMark = '%PDF-'

/** An empty file is of no type; of the others only a PDF is looked at. */
function isOfType(bytes: Uint8Array, type: string): boolean {
  if (type !== 'pdf') return bytes.length > 0
  return Array.from(bytes.subarray(0, pdfMark.length), (byte) => String.fromCharCode(byte)).join('') === pdfMark
}
