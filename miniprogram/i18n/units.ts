/** Times, lengths and durations. */
export const units = {
  minutes: { zh: '{minutes} 分钟', en: '{minutes} min' },
  hours: { zh: '{hours} 小时', en: '{hours} h' },
  hoursMinutes: { zh: '{hours} 小时 {minutes} 分', en: '{hours} h {minutes} min' },
  metres: { zh: '{metres} 米', en: '{metres} m' },
  kilometres: { zh: '{kilometres} 公里', en: '{kilometres} km' },
  day: { zh: '{month}月{day}日', en: '{day}/{month}' },
  nextDay: { zh: '次日 {time}', en: '{time} next day' },
  daysLater: { zh: '{days} 天后 {time}', en: '{time} +{days} days' },
} as const
