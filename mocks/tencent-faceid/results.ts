/** Published results of IdCardVerification and IdCardOCRVerification. */
export const idCardResults = {
  '0': '姓名和身份证号一致',
  '-1': '姓名和身份证号不一致',
  '-2': '非法身份证号（长度、校验位等不正确）',
  '-3': '非法姓名（长度、格式等不正确）',
  '-4': '证件库服务异常',
  '-5': '证件库中无此身份证记录',
  '-6': '权威比对系统升级中，请稍后再试',
  '-7': '认证次数超过当日限制',
} as const
export type IdCardResult = keyof typeof idCardResults

/** Published results of PhoneVerification. */
export const phoneResults = {
  '0': '三要素信息一致',
  '-4': '三要素信息不一致',
  '-6': '手机号码不合法',
  '-7': '身份证号码有误',
  '-8': '姓名校验不通过',
  '-9': '没有记录',
  '-11': '验证中心服务繁忙',
  '-12': '认证次数超过当日限制，请次日重试',
  '-13': '该号段暂不支持核验',
} as const
export type PhoneResult = keyof typeof phoneResults

export const resultDetails = [
  'PhoneIdCardMismatch',
  'PhoneNameMismatch',
  'PhoneNameIdCardMismatch',
  'NameIdCardMismatch',
  'OtherMismatch',
] as const
export type ResultDetail = (typeof resultDetails)[number]

/** ErrCode of E证通 (document 1007/115318; 2018 is of the sibling product, 1007/108625). */
const eidErrCodes = new Map([
  [0, '成功'],
  [1, '调用方式错误'],
  [2, '调用方式错误'],
  [3, '调用方式错误'],
  [4, '服务异常'],
  [8, '服务异常'],
  [10, '服务异常'],
  [12, '服务异常'],
  [13, '服务异常'],
  [14, '该流程已完成'],
  [15, 'token已过期'],
  [16, '重试次数已用完'],
  [17, '流程未完成'],
  [201, '获取媒体失败'],
  [202, '获取媒体失败'],
  [203, '无权限'],
  [204, '小程序未授权'],
  [301, '身份证号不一致'],
  [302, '身份证已过期'],
  [303, 'OCR识别失败'],
  [1001, '引擎超时'],
  [1002, '疑似非真人'],
  [1003, '活体检测未通过'],
  [1004, '活体检测未通过'],
  [1005, '活体检测未通过'],
  [1006, '照片存储失败'],
  [1007, '未获取到微信活体结果'],
  [1008, '网络异常'],
  [2001, '比对超时'],
  [2002, '姓名不合法'],
  [2003, '身份证号不合法'],
  [2004, '视频帧异常'],
  [2005, '库中无此身份信息'],
  [2006, '姓名和身份证号不匹配'],
  [2007, '库中无照片'],
  [2008, '库中无照片'],
  [2009, '库中照片质量差'],
  [2010, '人脸不完整'],
  [2011, '比对失败'],
  [2012, '比对失败'],
  [2013, '比对失败'],
  [2014, '比对失败'],
  [2015, '比对失败'],
  [2016, '比对相似度低于阈值'],
  [2018, '认证次数超过当日限制'],
])

export const eidCodes = { passed: 0, expired: 15, retriesUsedUp: 16, notFinished: 17, tooLowSimilarity: 2016, dailyLimit: 2018 }

export function isEidErrCode(code: number): boolean {
  return eidErrCodes.has(code)
}

/** The text that goes with an ErrCode. */
export function eidErrMsg(code: number): string {
  return eidErrCodes.get(code) ?? ''
}
