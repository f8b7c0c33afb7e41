import { askScan } from '../screens/scan'
import { ApiFailure } from './api'
import type { Around } from './around'
import { base64Of } from './file-text'
import { both, type Subject } from './member'
import { needPrivacy } from './permissions'

/** The scanner of codes. */
export function scan(around: Around): Subject {
  return {
    scanCode: both(() => scanned(around), {
      takes: 'onlyFromCamera scanType=barCode|qrCode|datamatrix|pdf417',
      gives: 'result scanType charSet path rawData',
    }),
  }
}

async function scanned(around: Around): Promise<object> {
  await needPrivacy(around, 'scanCode')
  const result = around.device.now.scanResult ?? (await askScan(around))
  if (result === undefined) throw new ApiFailure('cancel')
  return { result, scanType: 'QR_CODE', charSet: 'utf-8', rawData: base64Of(result) }
}
