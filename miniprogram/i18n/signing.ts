/** The three questions before signing. */
export const questionWords = {
  pageTitle: { zh: '三个小问题', en: 'Three questions' },
  progress: { zh: '第 {at} 题，共 {of} 题', en: 'Question {at} of {of}' },
  pay: { zh: '做一小时，给你多少钱？', en: 'What do you get for one hour?' },
  hours: { zh: '几点上班，几点下班？', en: 'From when to when do you work?' },
  place: { zh: '在哪里上班？', en: 'Where do you work?' },
  insurance: { zh: '保险的钱谁出？', en: 'Who pays for the insurance?' },
  quit: { zh: '不想做了，会怎样？', en: 'What if you want to stop?' },
  perHour: { zh: '每小时 {yuan} 元', en: '{yuan} yuan an hour' },
  fromTo: { zh: '{from} 到 {to}', en: '{from} to {to}' },
  'told-each-day': { zh: '每天另外通知', en: 'I am told each day' },
  'own-choice': { zh: '自己挑地方', en: 'I choose the place' },
  employer: { zh: '用工单位出', en: 'The employer' },
  worker: { zh: '从我的工钱里扣', en: 'I do, from my pay' },
  nobody: { zh: '没有保险', en: 'There is none' },
  'any-time': { zh: '随时可以不做，不用赔钱', en: 'I may stop at any time, at no cost' },
  penalty: { zh: '要交违约金', en: 'I pay a penalty' },
  'not-allowed': { zh: '做满日子才能走', en: 'I have to stay until the end' },
  wrong: { zh: '再看看协议里怎么写的', en: 'Look again at what the agreement says' },
  again: { zh: '再选一次', en: 'Choose once more' },
} as const

/** Confirming that it is the worker who wants to sign. */
export const intentWords = {
  pageTitle: { zh: '确认是你本人', en: 'Confirm that it is you' },
  title: { zh: '签字前，确认是你本人', en: 'Before you sign: is it you?' },
  why: { zh: '刷脸，或者收一条短信，选一个就行', en: 'Show your face, or get a text message: either will do' },
  lasts: { zh: '确认后十分钟内签字有效', en: 'It is good for ten minutes of signing' },
  face: { zh: '刷脸确认', en: 'Show my face' },
  sms: { zh: '收短信确认', en: 'Get a text message' },
  faceFailed: { zh: '这次刷脸没通过，可以再刷，或收短信', en: 'The face check did not pass: try again, or get a text message' },
  faceOff: { zh: '现在刷不了脸，请收短信确认', en: 'No face check is possible now: get a text message' },
  faceUsedUp: { zh: '今天刷脸次数用完，请收短信', en: 'No face checks are left today: get a text message' },
  noCode: { zh: '没有收到确认，请再点一次', en: 'Nothing was confirmed: tap again' },
} as const

/** Having a part of the agreement read aloud. */
export const readAloudWords = {
  listen: { zh: '听一听', en: 'Listen (Chinese)' },
  stop: { zh: '停', en: 'Stop' },
  failed: { zh: '现在读不了，请先看文字', en: 'It cannot be read aloud now: the text is here' },
} as const
