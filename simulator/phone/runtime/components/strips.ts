import type { BuiltIn, Reactions } from './define'
import type { Piece } from './piece'
import { anything, text } from './properties'

const openDataTexts: Readonly<Record<string, string>> = { userNickName: '微信用户', groupName: '群聊' }

function startOpenData(piece: Piece): Reactions {
  return {
    draw() {
      const type = piece.text('type')
      piece.dom.textContent = openDataTexts[type] ?? piece.text('defaultText')
      piece.attribute('type', type)
    },
  }
}

function startAccount(piece: Piece): Reactions {
  piece.dom.textContent = '公众号'
  return {
    attached() {
      piece.fire('load', { status: 0, errMsg: 'ok' })
    },
  }
}

/** Advertisements aren't shown here; the page is told so, as when none is to be had. */
function startAdvertisement(piece: Piece): Reactions {
  return {
    attached() {
      piece.fire('error', { errMsg: 'no advertisement', errCode: 1004 })
    },
  }
}

const advertisement = (tag: string): BuiltIn => ({
  tag,
  properties: { unitId: text(), adIntervals: anything(), adType: text('banner'), adTheme: text('white'), gridCount: anything() },
  events: ['load', 'error', 'close', 'hide'],
  start: startAdvertisement,
})

/** Tags that WeChat fills with its own. */
export const strips: readonly BuiltIn[] = [
  { tag: 'official-account', events: ['load', 'error'], start: startAccount },
  {
    tag: 'open-data',
    properties: {
      type: text(),
      openGid: text(),
      lang: text('en'),
      defaultText: text(),
      defaultAvatar: text(),
      useEmptyValue: anything(),
    },
    events: ['error'],
    start: startOpenData,
  },
  advertisement('ad'),
  advertisement('ad-custom'),
]
