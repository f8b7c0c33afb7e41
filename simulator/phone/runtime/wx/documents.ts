import { showDocument } from '../screens/document'
import { ApiFailure } from './api'
import type { Around } from './around'
import { hasFile, takeFile } from './file-shelf'
import { both, type Subject } from './member'

interface Opening {
  filePath: string
  fileType?: string
  showMenu?: boolean
}

const types = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

/** Opens a file of the app in WeChat's viewer; the caller hears of it when the viewer is open, not when it is closed. */
export function documents(around: Around): Subject {
  return {
    openDocument: both(
      (options: Opening) => {
        open(around, options)
      },
      { needs: { filePath: 'String' }, takes: `showMenu fileType=${types.join('|')}` },
    ),
  }
}

function open(around: Around, { filePath, fileType, showMenu = false }: Opening): void {
  if (!hasFile(filePath)) throw new ApiFailure("file doesn't exist", { errno: 1300002 })
  const { bytes } = takeFile(filePath, 'open')
  const name = filePath.slice(Math.max(filePath.lastIndexOf('/'), filePath.lastIndexOf('#')) + 1)
  const type = fileType ?? name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (!types.includes(type) || !isOfType(bytes, type)) throw new ApiFailure('filetype not supported')
  void showDocument(around, { name, bytes, isPdf: type === 'pdf', showMenu })
}

const pdfMark = '%PDF-'

/** An empty file is of no type; of the others only a PDF is looked at. */
function isOfType(bytes: Uint8Array, type: string): boolean {
  if (type !== 'pdf') return bytes.length > 0
  return Array.from(bytes.subarray(0, pdfMark.length), (byte) => String.fromCharCode(byte)).join('') === pdfMark
}
