/** The tab of open jobs. */
export const jobsWords = {
  pageTitle: { zh: '找活', en: 'Jobs' },
  empty: { zh: '附近暂时没有活，下拉再看看', en: 'No jobs nearby now. Pull down to look again.' },
  perHour: { zh: '{pay} / 小时', en: '{pay} / hour' },
  hours: { zh: '{from} – {to}', en: '{from} – {to}' },
  placesLeft: { zh: '还招 {count} 人', en: 'Places left: {count}' },
  fromSixteen: { zh: '16 岁以上可做', en: 'From 16 on' },
  coverIncluded: { zh: '含保障', en: 'Cover included' },
} as const
