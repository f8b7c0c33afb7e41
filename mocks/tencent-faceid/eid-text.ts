import type { Attempt, Eid } from './entities'
import { eidCodes, eidErrMsg } from './results'

const isOfLiveness = (code: number): boolean => code >= 1001 && code <= 1999
const isOfComparison = (code: number): boolean => code === eidCodes.passed || (code >= 2001 && code <= 2999)

const similarities = new Map([
  [eidCodes.passed, '98.50'],
  [eidCodes.tooLowSimilarity, '45.12'],
])

/** Status and text of liveness and comparison, as far as a check with this outcome has come. */
function steps(code: number): { live: number | null; compared: number | null } {
  if (isOfComparison(code)) return { live: 0, compared: code }
  return { live: isOfLiveness(code) ? code : null, compared: null }
}

/** DetectInfoText: name and number stay empty, the merchant finds them in EidInfo. */
export function detectInfoText(code: number, eid: Eid, attempts: readonly Attempt[]): Record<string, unknown> {
  const { live, compared } = steps(code)
  return {
    ErrCode: code,
    ErrMsg: eidErrMsg(code),
    IdCard: '',
    Name: '',
    UseIDType: /^8[123]0000/.test(eid.id_card) ? 1 : 0,
    ...nothingRead,
    IdInfoFrom: '其他',
    LiveStatus: live,
    LiveMsg: live === null ? null : eidErrMsg(live),
    Comparestatus: compared,
    Comparemsg: compared === null ? null : eidErrMsg(compared),
    Sim: similarities.get(code) ?? '0.00',
    Location: '',
    Extra: eid.extra ?? '',
    LivenessDetail: attempts.map(detectDetail),
    Mobile: '',
    CompareLibType: compared === null ? null : '权威库',
    LivenessMode: live === null ? 0 : 4,
  }
}

/** The number was passed in, so no card was read. */
const nothingRead = {
  OcrName: null,
  OcrIdCard: null,
  OcrGender: null,
  OcrNation: null,
  OcrAddress: null,
  OcrBirth: null,
  OcrAuthority: null,
  OcrValidDate: null,
  PassNo: null,
  VisaNum: null,
}

function detectDetail({ seq, at, err_code }: Attempt): Record<string, unknown> {
  const { live, compared } = steps(err_code)
  return {
    ReqTime: String(at.getTime()),
    Seq: seq,
    Idcard: '',
    Name: '',
    Sim: similarities.get(err_code) ?? '0.00',
    IsNeedCharge: [0, 2006, 2016].includes(err_code),
    Errcode: err_code,
    Errmsg: eidErrMsg(err_code),
    Livestatus: live,
    Livemsg: live === null ? null : eidErrMsg(live),
    Comparestatus: compared,
    Comparemsg: compared === null ? null : eidErrMsg(compared),
    CompareLibType: compared === null ? null : '权威库',
    LivenessMode: live === null ? 0 : 4,
  }
}
