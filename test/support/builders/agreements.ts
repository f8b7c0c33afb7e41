import type { AgreementVariables } from '../../../cloudfunctions/shared/domain/agreement-text'

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
