/** What changed from one text to another. */
export const textChangesWords = {
  legend: { zh: '怎么看', en: 'How to read it' },
  added: { zh: '新加的字', en: 'new words' },
  removed: { zh: '去掉的字', en: 'words taken out' },
  addedPiece: { zh: '新加：{text}', en: 'New: {text}' },
  removedPiece: { zh: '去掉：{text}', en: 'Taken out: {text}' },
  sectionChanged: { zh: '有改动', en: 'Changed' },
  sectionAdded: { zh: '新加一条', en: 'New section' },
  sectionRemoved: { zh: '去掉这一条', en: 'Section taken out' },
  former: { zh: '原来叫：{heading}', en: 'Was called: {heading}' },
  none: { zh: '一个字都没变', en: 'Not a word has changed' },
} as const
