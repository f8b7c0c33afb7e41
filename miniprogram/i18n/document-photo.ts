/** The form filled from a photo of the card. */
export const photoWords = {
  take: { zh: '拍身份证自动填', en: 'Fill from a photo' },
  reading: { zh: '正在认字，等几秒', en: 'Reading, a few seconds' },
  note: { zh: '拍有照片的一面；照片认完就扔，不保存', en: 'The side with the face. The photo is not kept.' },
  consentFirst: { zh: '先勾下面「同意用身份证号核对姓名」', en: 'First tick below: the ID number may be used' },
  filled: { zh: '填好了，照身份证看一眼', en: 'Filled in: compare it with the card' },
  doubtful: { zh: '有的字没看清，照身份证改一改', en: 'Part was hard to read: correct it by the card' },
} as const
