export interface Phrase {
  zh: string
  en: string
}

export const verifyWords = {
  title: { zh: '验一验协议', en: 'Verify an agreement' },
  lead: {
    zh: '选一份 PDF，看它是不是当时签的那一份。文件只用来验证，不会保存。',
    en: 'Choose a PDF to see whether it is the very file that was signed. It is checked and not kept.',
  },
  other: { zh: 'English', en: '中文' },
  choose: { zh: '选 PDF 文件', en: 'Choose a PDF' },
  drop: { zh: '也可以把文件拖到这里，最大 2 MB', en: 'or drop it here; 2 MB at most' },
  checking: { zh: '正在验…', en: 'Checking…' },
  good: { zh: '全部对得上', en: 'Everything matches' },
  goodNote: { zh: '签好以后，没有人改过这份文件。', en: 'Nobody has changed this file since it was signed.' },
  bad: { zh: '这份文件对不上', en: 'This file does not match' },
  badNote: {
    zh: '先别用它。请向给你文件的人要原来的那一份。',
    en: 'Do not rely on it. Ask whoever gave it to you for the original.',
  },
  foreign: { zh: '这不是我们这里签的文件', en: 'This file was not signed here' },
  foreignNote: {
    zh: '在我们的记录里找不到它。它可能是别处的文件，也可能被改过。',
    en: 'We have no record of it: it is from elsewhere, or it was changed.',
  },
  checks: { zh: '一处一处看', en: 'What was checked' },
  findings: { zh: '哪里不对', en: 'What is wrong' },
  notes: { zh: '要知道的', en: 'Good to know' },
  record: { zh: '这份协议的记录', en: 'What is recorded of this agreement' },
  askFile: {
    zh: '上面只是记录。要知道手里的文件有没有被改过，请选文件。',
    en: 'This is the record alone. To check the file that you have, choose it.',
  },
  noRecord: { zh: '这个码找不到协议', en: 'No agreement has this code' },
  noRecordNote: {
    zh: '码不完整，或者不是这里的。可以直接选文件来验。',
    en: 'It is incomplete or from elsewhere. You can still check a file.',
  },
  agreement: { zh: '协议', en: 'Agreement' },
  status: { zh: '状态', en: 'Status' },
  employer: { zh: '用工单位', en: 'Employer' },
  worker: { zh: '劳动者', en: 'Worker' },
  sent: { zh: '发出', en: 'Sent' },
  workerSigned: { zh: '劳动者签字', en: 'Signed by the worker' },
  employerSigned: { zh: '用工单位签字', en: 'Signed by the employer' },
  signedBy: { zh: '签的人', en: 'Signed by' },
  stamped: { zh: '时间戳', en: 'Time-stamp' },
  serial: { zh: '证书编号', en: 'Certificate number' },
  test: { zh: '测试签章，不具法律效力', en: 'Signed by a test authority: without legal effect' },
} as const satisfies Record<string, Phrase>

/** Each check as it reads when it holds, and when it does not. */
export const checkWords: Readonly<Record<string, { holds: Phrase; fails: Phrase }>> = {
  'whole-file': {
    holds: { zh: '文件是完整的，后面没有加东西', en: 'The file is whole, with nothing added' },
    fails: { zh: '文件不完整，或者后面加了东西', en: 'The file is not whole, or something was added' },
  },
  'worker-signature': {
    holds: { zh: '劳动者的签字是真的，签后没改过', en: "The worker's signature is real, and what it covers is unchanged" },
    fails: { zh: '劳动者的签字对不上', en: "The worker's signature does not match" },
  },
  'employer-signature': {
    holds: { zh: '用工单位的签字是真的，签后没改过', en: "The employer's signature is real, and what it covers is unchanged" },
    fails: { zh: '用工单位的签字对不上', en: "The employer's signature does not match" },
  },
  timestamps: {
    holds: { zh: '签字的时间有机构作证', en: 'An authority confirms when it was signed' },
    fails: { zh: '签字的时间对不上', en: 'The time of signing does not match' },
  },
  'same-file': {
    holds: { zh: '就是当时存下的那一份', en: 'It is the very file that was kept then' },
    fails: { zh: '不是当时存下的那一份', en: 'It is not the file that was kept then' },
  },
  'evidence-chain': {
    holds: { zh: '签的经过都在，没人动过', en: 'The record of the signing is complete and untouched' },
    fails: { zh: '签的经过被动过', en: 'The record of the signing was changed' },
  },
  anchored: {
    holds: {
      zh: '签的经过每天都盖了时间戳，和那时一样',
      en: 'The record is what it was when it was time-stamped at the end of the day',
    },
    fails: { zh: '签的经过和盖时间戳那天的不一样', en: 'The record is not what it was when it was time-stamped' },
  },
}

/** What is worth knowing and no fault. */
export const noteWords: Readonly<Record<string, Phrase>> = {
  'earlier-version': {
    zh: '这是用工单位签字之前的那一份，是真的。双方都签了的更新一份，可以在小程序里取。',
    en: 'This is the genuine file from before the employer signed. The one that both have signed is in the mini-program.',
  },
}

export const findingWords: Readonly<Record<string, Phrase>> = {
  'not-a-pdf': { zh: '这不是 PDF 文件', en: 'This is no PDF' },
  'no-signature': { zh: '文件里读不到签名', en: 'No signature can be read in it' },
  unsigned: { zh: '这是还没有人签的文字稿', en: 'This is the text before anybody signed' },
  'not-ours': { zh: '我们没有这份文件的记录', en: 'We have no record of this file' },
  'other-contract': {
    zh: '这是另一份协议的文件，不是码上的那一份',
    en: 'This is the file of another agreement than the code names',
  },
  'bytes-behind-end': { zh: '最后一个签名后面又加了内容', en: 'Something was added behind the last signature' },
  'not-stored-file': { zh: '和存下的文件不是每个字节都一样', en: 'It differs from the kept file' },
  'signature-missing': { zh: '{who}的签名不在里面', en: 'The signature of the {who} is missing' },
  'signature-extra': { zh: '多了一个不该有的签名', en: 'There is a signature that does not belong there' },
  'content-changed': { zh: '{who}签过以后，内容被改了', en: 'What the {who} signed was changed afterwards' },
  'signature-broken': { zh: '{who}的签名本身被改了', en: 'The signature of the {who} itself was changed' },
  'certificate-not-trusted': {
    zh: '{who}的证书不是我们认可的机构发的',
    en: 'The certificate of the {who} is from another authority',
  },
  'certificate-not-kept': {
    zh: '{who}的证书不是当时用的那一张',
    en: 'The certificate of the {who} is not the one that was used',
  },
  'timestamp-not-for-it': { zh: '{who}签名的时间戳是别的东西的', en: 'The time-stamp is not for the signature of the {who}' },
  'timestamp-not-trusted': {
    zh: '{who}签名的时间戳不是我们认可的机构盖的',
    en: 'The time-stamp of the {who} is from another authority',
  },
  'timestamp-not-kept': { zh: '{who}签名的时间和记录不一样', en: 'The {who} signed at another time than is recorded' },
}

export const statusWords: Readonly<Record<string, Phrase>> = {
  sent: { zh: '已发出，还没签', en: 'Sent, not signed yet' },
  viewed: { zh: '看过，还没签', en: 'Opened, not signed yet' },
  signed: { zh: '劳动者签了，等用工单位', en: 'Signed by the worker, waits for the employer' },
  completed: { zh: '双方都签了', en: 'Signed by both' },
  declined: { zh: '劳动者没有签', en: 'Declined' },
  withdrawn: { zh: '用工单位收回了', en: 'Withdrawn' },
  expired: { zh: '过期没签', en: 'Expired' },
  terminated: { zh: '双方同意结束了', en: 'Ended by agreement' },
  superseded: { zh: '换成了新的一份', en: 'Replaced by a newer one' },
}

/** What the door itself says no with. */
export const faultWords: Readonly<Record<string, Phrase>> = {
  BODY_TOO_LARGE: { zh: '文件超过 2 MB，不会是这里签的协议', en: 'Over 2 MB: no agreement of ours is that large' },
  TOO_MANY_REQUESTS: { zh: '验得太快了，过一分钟再试', en: 'Too many at once: try again in a minute' },
  OFFLINE: { zh: '连不上，检查网络再试', en: 'No answer: check the network and try again' },
  OTHER: { zh: '出了点问题，过一会儿再试', en: 'Something went wrong: try again later' },
}
