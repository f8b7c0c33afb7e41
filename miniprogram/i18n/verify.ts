/** What was found out about a signed file: a line for each check, as it reads when it holds and when it does not. */
export const verifyWords = {
  pageTitle: { zh: '验一验', en: 'Verify' },
  allHold: { zh: '全部对得上', en: 'Everything matches' },
  oneFails: { zh: '有一处对不上', en: 'One thing does not match' },
  someFail: { zh: '有 {count} 处对不上', en: '{count} things do not match' },
  holdsNote: { zh: '签好以后，没有人改过这份文件', en: 'Nobody has changed this file since it was signed' },
  failsNote: {
    zh: '这份文件先别用。请留好你存过的文件，去问用工单位',
    en: 'Do not rely on this file. Keep any copy that you saved, and ask the employer.',
  },
  failsNoteOfEmployer: {
    zh: '这份文件先别用。请留好存过的文件，和劳动者那份对一对',
    en: 'Do not rely on this file. Keep any copy that you saved, and compare it with the worker’s.',
  },
  checked: { zh: '一处一处看', en: 'What was checked' },
  whole: { zh: '文件是完整的，后面没有加东西', en: 'The file is whole, with nothing added' },
  notWhole: { zh: '文件不完整，或者后面加了东西', en: 'The file is not whole, or something was added' },
  worker: { zh: '你的签字是真的，签后没改过', en: 'Your signature is real, and what you signed is unchanged' },
  notWorker: { zh: '你的签字对不上', en: 'Your signature does not match' },
  employer: { zh: '单位的签字是真的，签后没改过', en: "The employer's signature is real, and nothing was changed after it" },
  notEmployer: { zh: '单位的签字对不上', en: "The employer's signature does not match" },
  times: { zh: '签字的时间有机构作证', en: 'An authority confirms when it was signed' },
  notTimes: { zh: '签字的时间对不上', en: 'The time of signing does not match' },
  same: { zh: '就是当时存下的那一份', en: 'It is the very file that was kept then' },
  notSame: { zh: '不是当时存下的那一份', en: 'It is not the file that was kept then' },
  chain: { zh: '签的经过都在，没人动过', en: 'The record of the signing is complete and untouched' },
  notChain: { zh: '签的经过被动过', en: 'The record of the signing was changed' },
  anchored: { zh: '签的经过每天都盖了时间戳，和那时一样', en: 'The record is what it was when it was time-stamped' },
  notAnchored: { zh: '签的经过和盖时间戳那天的不一样', en: 'The record is not what it was when it was time-stamped' },
  theWorker: { zh: '劳动者的签字是真的，签后没改过', en: "The worker's signature is real, and what it covers is unchanged" },
  notTheWorker: { zh: '劳动者的签字对不上', en: "The worker's signature does not match" },
  foreign: { zh: '这不是我们这里签的文件', en: 'This file was not signed here' },
  foreignNote: {
    zh: '我们的记录里没有它：可能是别处的文件，也可能被改过',
    en: 'We have no record of it: it is from elsewhere, or it was changed.',
  },
  found: { zh: '说明', en: 'What we found' },
  agreement: { zh: '协议', en: 'Agreement' },
  status: { zh: '状态', en: 'Status' },
  employerName: { zh: '用工单位', en: 'Employer' },
  workerName: { zh: '劳动者', en: 'Worker' },
  sentAt: { zh: '发出', en: 'Sent' },
  workerSignedAt: { zh: '劳动者签字', en: 'Signed by the worker' },
  employerSignedAt: { zh: '单位签字', en: 'Signed by the employer' },
  byTheWorker: { zh: '劳动者签的：{name}', en: 'Signed by the worker: {name}' },
  byWorker: { zh: '你签的：{name}', en: 'Signed by you: {name}' },
  byEmployer: { zh: '单位签的：{name}', en: 'Signed by the employer: {name}' },
  signedAt: { zh: '签字时间', en: 'Signed' },
  timestampedAt: { zh: '时间戳', en: 'Time-stamp' },
  serial: { zh: '证书编号', en: 'Certificate number' },
  back: { zh: '好', en: 'Done' },
} as const

/** What is worth knowing and no fault. */
export const noteWords = {
  'earlier-version': {
    zh: '这是单位签字之前的那一份，是真的；双方都签了的更新一份，在协议页里',
    en: 'This is the genuine file from before the employer signed; the one that both have signed is on the agreement page.',
  },
} as const

/** What is wrong with a file that somebody has brought. */
export const findingWords = {
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
  'signature-missing': { zh: '少了{who}的签名', en: 'A signature is missing: {who}' },
  'signature-extra': { zh: '多了一个不该有的签名', en: 'There is a signature that does not belong there' },
  'content-changed': { zh: '{who}签过以后，内容被改了', en: 'Changed after the signature: {who}' },
  'signature-broken': { zh: '{who}的签名本身被改了', en: 'The signature itself was changed: {who}' },
  'certificate-not-trusted': { zh: '{who}的证书不是我们认可的机构发的', en: 'A certificate of another authority: {who}' },
  'certificate-not-kept': { zh: '{who}的证书不是当时用的那一张', en: 'Not the certificate that was used: {who}' },
  'timestamp-not-for-it': { zh: '{who}签名的时间戳是别的东西的', en: 'A time-stamp for something else: {who}' },
  'timestamp-not-trusted': { zh: '{who}签名的时间戳不是我们认可的机构盖的', en: 'A time-stamp of another authority: {who}' },
  'timestamp-not-kept': { zh: '{who}签名的时间和记录不一样', en: 'Another time of signing than is recorded: {who}' },
} as const

/** Where an agreement stands, as its record says. */
export const recordStatusWords = {
  sent: { zh: '还没签', en: 'Not signed yet' },
  viewed: { zh: '还没签', en: 'Not signed yet' },
  signed: { zh: '劳动者签了，等单位', en: 'Waits for the employer' },
  completed: { zh: '双方都签了', en: 'Signed by both' },
  declined: { zh: '劳动者没有签', en: 'Declined' },
  withdrawn: { zh: '单位收回了', en: 'Withdrawn' },
  expired: { zh: '过期没签', en: 'Expired' },
  terminated: { zh: '双方同意结束了', en: 'Ended by agreement' },
  superseded: { zh: '换成了新的一份', en: 'Replaced by a newer one' },
} as const

/** The page that checks any file. */
export const checkFileWords = {
  pageTitle: { zh: '验一份文件', en: 'Check a file' },
  lead: {
    zh: '别人发来的协议，是不是当时签的那一份？选文件就知道',
    en: 'Is the agreement that somebody sent you the one that was signed? Choose the file to see.',
  },
  choose: { zh: '从聊天里选 PDF', en: 'Choose a PDF from a chat' },
  scan: { zh: '扫纸上的码', en: 'Scan the code on paper' },
  scanNote: { zh: '在协议最后一页', en: 'It is on the last page' },
  record: { zh: '码上的协议', en: 'The agreement of the code' },
  recordNote: {
    zh: '这只是记录。手里的文件有没有被改过，选文件就知道',
    en: 'This is the record alone. Choose the file to check it.',
  },
  noRecord: { zh: '这个码找不到协议，可以直接选文件', en: 'No agreement has this code. You can still choose the file.' },
  sending: { zh: '正在传 {part}/{parts}', en: 'Sending {part} of {parts}' },
  checking: { zh: '正在验', en: 'Checking' },
} as const
