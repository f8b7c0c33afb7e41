import type { AgreementVariables } from '../../../cloudfunctions/shared/domain/agreement-text'
import type { Signature } from '../../../cloudfunctions/shared/store/contracts'

/** A night shift in a warehouse, for a worker who is known by masks. */
export const agreementVariables: AgreementVariables = {
  employerName: '快送物流有限公司',
  creditCode: '91310000MA1K35TX0A',
  workerNo: 'WK00005724',
  maskedName: '李*',
  maskedIdNumber: '110***********0014',
  jobTitle: '夜班分拣员',
  description: '分拣包裹',
  siteName: '一号仓',
  address: '浦东一号路 1 号',
  startsAtLocal: '22:00',
  endsAtLocal: '06:00',
  breakMinutes: 60,
  payFenPerHour: 2600,
}

/** Two strokes over a good part of the pad. */
export const aSignature: [number, number][][] = [
  [
    [1000, 2000],
    [3000, 6000],
    [5000, 2500],
  ],
  [
    [5500, 3000],
    [8000, 7000],
  ],
]

/** What is stored of a signature but for its lines, for tests that need no more than that there is one. */
export const aStoredSignature: Omit<Signature, 'strokesSealed'> = {
  certificatePem: '-----BEGIN CERTIFICATE-----',
  certificateSerial: '0123456789abcdef',
  timestampToken: '',
  timestampedAt: '2026-03-01T10:00:00.000Z',
}
