import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import {
  getRecordRequest,
  readDocumentRequest,
  readPackRequest,
  scanCodeRequest,
  uploadPartRequest,
  verifyDocumentRequest,
  verifyFileRequest,
  verifyUploadRequest,
} from './api'
import { getRecord } from './get-record'
import { readDocument } from './read-document'
import { readPack } from './read-pack'
import { scanCode } from './scan-code'
import { uploadPart } from './upload-part'
import { verifyDocument } from './verify-document'
import { verifyFile } from './verify-file'
import { verifyUpload } from './verify-upload'

/** What both sides of a contract can do with its evidence; the verify page of anybody, over HTTP, has the last two. */
export const actions = {
  'read-document': query(readDocumentRequest, 'party', readDocument),
  'read-pack': query(readPackRequest, 'party', readPack),
  'verify-document': query(verifyDocumentRequest, 'party', verifyDocument),
  'scan-code': query(scanCodeRequest, 'party', scanCode),
  'upload-part': command(uploadPartRequest, 'party', uploadPart),
  'verify-upload': query(verifyUploadRequest, 'party', verifyUpload),
  'verify-file': query(verifyFileRequest, 'web', verifyFile),
  'get-record': query(getRecordRequest, 'web', getRecord),
} satisfies Actions

export const main = entry(actions, { http: 'web' })
