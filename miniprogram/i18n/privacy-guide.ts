/** WeChat's question about its privacy guide. */
export const guideWords = {
  title: { zh: '微信要你先同意', en: 'WeChat wants your consent first' },
  why: {
    zh: '这一步要用到照片、文件、位置、手机号或剪贴板，只用来办你点的事',
    en: 'This step uses a photo, a file, the place, the phone number or the clipboard, for what you tapped only',
  },
  read: { zh: '看微信隐私保护指引', en: 'Read WeChat’s privacy guide' },
  agree: { zh: '同意并继续', en: 'Agree and go on' },
  refuse: { zh: '不同意', en: 'No' },
} as const
