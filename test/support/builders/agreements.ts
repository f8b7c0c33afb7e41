import type { AgreementText } from '../../../cloudfunctions/shared/domain/agreement-text'
import type { AgreementVariables } from '../../../cloudfunctions/shared/domain/agreement-variables'
import type { DocumentEvidence } from '../../../cloudfunctions/shared/document/make-agreement'
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

/** The words of an agreement of more than one page, as one of our templates makes them. */
export const agreementText: AgreementText = {
  kind: 'labour-service',
  title: '灵活用工协议',
  templateVersion: 2,
  keyTerms: [
    { term: 'pay', text: '每小时 26.00 元，按打卡的分钟算，审核后通过微信发给你。' },
    { term: 'hours', text: '22:00 到第二天 06:00，中间休息 60 分钟，不计工钱。' },
    { term: 'place', text: '一号仓，浦东一号路 1 号' },
    { term: 'insurance', text: '每一班上班前投保意外险，保费由用工单位出，不从你的钱里扣。' },
    { term: 'quit', text: '你可以随时不做，告诉用工单位就行，不用交违约金；做过的工时照样发钱。' },
  ],
  sections: ['一、双方', '二、做什么、在哪里', '三、时间', '四、报酬', '五、保障', '六、安全', '七、个人信息', '八、结束'].map(
    (heading) => ({
      heading,
      text: '用工单位要告诉你工作的危险和防护办法，并提供防护用品；不安全的工作，你可以拒绝。'.repeat(3),
    }),
  ),
}

/** What the last page says of an agreement that was sent, opened and read. */
export const agreementEvidence: DocumentEvidence = {
  happenings: [
    { what: '用工单位发出协议', at: '2026-03-01 18:00' },
    { what: '劳动者打开协议', at: '2026-03-01 18:02' },
    { what: '劳动者确认要签', at: '2026-03-01 18:03' },
  ],
  headSha256: '1'.repeat(64),
  textSha256: '2'.repeat(64),
  code: 'AZUwwAAAcACAAAAAAAAAAQGVMMAAAHAAgAAAAAAAAAI.2222222222222222',
  verifyUrl: 'https://localhost/verify?d=AZUwwAAAcACAAAAAAAAAAQGVMMAAAHAAgAAAAAAAAAI.2222222222222222',
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
