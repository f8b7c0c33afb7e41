/** The kinds of agreements that an employer has a text for. */
export const templatesWords = {
  pageTitle: { zh: '协议的文字', en: 'Texts of agreements' },
  rule: {
    zh: '每一类协议一份文字。改了要发布，工人看过改了什么再签新的。',
    en: 'One text for each kind. Publish what you change: workers see it and sign again.',
  },
  versionSince: { zh: '第 {version} 版 · {when}', en: 'Version {version} · {when}' },
  versionFirst: { zh: '第 1 版 · 还没用过', en: 'Version 1 · not used yet' },
  draft: { zh: '有草稿', en: 'A draft waits' },
  toSignAgain: { zh: '{count} 人还没签新的', en: '{count} yet to sign it' },
  signedAll: { zh: '{count} 人都签了', en: 'All {count} have signed' },
  noneSigned: { zh: '还没人签', en: 'Nobody has signed' },
} as const

/** One text, edited and published. */
export const templateWords = {
  pageTitle: { zh: '改协议', en: 'Edit the text' },
  version: { zh: '现在用第 {version} 版', en: 'In use: version {version}' },
  signed: { zh: '{count} 个工人签着这一类', en: '{count} workers have signed this kind' },
  isDraft: { zh: '下面是没发布的草稿', en: 'Below is a draft that is not published' },
  readOnly: { zh: '单位的负责人才能改，你可以看', en: 'Owners of the employer edit it. You can read it.' },
  fixed: {
    zh: '工钱、时间、地点、保险、怎么不做，这五条按每个活自动写，改不了。',
    en: 'Pay, hours, place, insurance and how to quit come from each job and cannot be edited.',
  },
  variables: { zh: '点一个词，放进正在写的那条', en: 'Tap a word to put it into the section you write' },
  missing: { zh: '还少这些词：{names}', en: 'Still missing: {names}' },
  between: { zh: '、', en: ', ' },
  heading: { zh: '第 {number} 条的标题', en: 'Heading of section {number}' },
  text: { zh: '第 {number} 条的内容', en: 'Text of section {number}' },
  remove: { zh: '删掉这条', en: 'Remove this section' },
  removeAsk: { zh: '删掉「{heading}」？', en: 'Remove "{heading}"?' },
  removeVerb: { zh: '删掉', en: 'Remove' },
  add: { zh: '加一条', en: 'Add a section' },
  save: { zh: '存草稿', en: 'Save the draft' },
  saved: { zh: '存好了', en: 'Saved' },
  compare: { zh: '看改了什么', en: 'See what has changed' },
  changed: { zh: '和第 {version} 版比，改了什么', en: 'Compared with version {version}' },
  changedNote: { zh: '工人看到的就是这样', en: 'This is what workers will see' },
  publish: { zh: '发布第 {version} 版', en: 'Publish version {version}' },
  publishAsk: {
    zh: '发布后改不了，会请 {count} 个工人看过改动再签。发布？',
    en: 'A version cannot be edited. {count} workers will be asked to sign again. Publish?',
  },
  publishVerb: { zh: '发布', en: 'Publish' },
  published: {
    zh: '第 {version} 版发布了，已请 {count} 个工人来签',
    en: 'Version {version} is out. {count} workers are asked to sign.',
  },
} as const

/** What the editor says of itself. */
export const editorWords = {
  emptyHeading: { zh: '写标题', en: 'Heading' },
  emptyText: { zh: '写内容', en: 'Text' },
} as const
