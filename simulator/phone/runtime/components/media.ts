import type { BuiltIn, Reactions, Surroundings } from './define'
import type { Piece } from './piece'
import { amount, anything, flag, text, type Properties } from './properties'

const players = new WeakMap<Element, HTMLMediaElement>()

/** The player inside a video or audio tag, for wx.createVideoContext and its like. */
export function playerOf(element: Element): HTMLMediaElement | undefined {
  return players.get(element)
}

const plain = ['play', 'pause', 'ended', 'waiting', 'seeking']

function listen(piece: Piece, player: HTMLMediaElement): void {
  for (const name of plain)
    player.addEventListener(name, () => {
      piece.fire(name)
    })
  player.addEventListener('timeupdate', () => {
    piece.fire('timeupdate', { currentTime: player.currentTime, duration: player.duration })
  })
  player.addEventListener('error', () => {
    piece.fire('error', { errMsg: player.error?.message ?? 'MEDIA_ERR_SRC_NOT_SUPPORTED' })
  })
  player.addEventListener('loadedmetadata', () => {
    const size = player instanceof HTMLVideoElement ? { width: player.videoWidth, height: player.videoHeight } : {}
    piece.fire('loadedmetadata', { ...size, duration: player.duration })
  })
  player.addEventListener('volumechange', () => {
    piece.fire('controlstoggle', { volume: player.volume })
  })
}

function startPlayer(piece: Piece, player: HTMLMediaElement, { host }: Surroundings): Reactions {
  piece.dom.append(player)
  players.set(piece.dom, player)
  listen(piece, player)
  let shown = ''
  return {
    draw() {
      const src = piece.text('src')
      player.controls = piece.flag('controls')
      player.loop = piece.flag('loop')
      player.muted = piece.flag('muted')
      player.autoplay = piece.flag('autoplay')
      if (player instanceof HTMLVideoElement) player.poster = host.address(piece.text('poster')) ?? ''
      player.style.objectFit = piece.text('objectFit')
      if (src === shown) return
      shown = src
      const address = host.address(src)
      if (address !== undefined && src !== '') player.src = address
      else player.removeAttribute('src')
      if (address === undefined && src !== '') piece.fire('error', { errMsg: `${src} is not on the list of domains` })
    },
    detached: () => {
      player.pause()
    },
  }
}

const shared: Properties = { src: text(), loop: flag(), muted: flag(), autoplay: flag() }
const videoSwitches = [
  ...[
    'showFullscreenBtn',
    'showPlayBtn',
    'showCenterPlayBtn',
    'enableProgressGesture',
    'showProgress',
    'enableDanmu',
    'danmuBtn',
  ],
  ...['pageGesture', 'showMuteBtn', 'playBtnPosition', 'enablePlayGesture', 'autoPauseIfNavigate', 'autoPauseIfOpenNative'],
  ...['vslideGesture', 'vslideGestureInFullscreen', 'showBottomProgress', 'showCastingButton', 'pictureInPictureMode'],
  ...['enableAutoRotation', 'showScreenLockButton', 'showSnapshotButton', 'showBackgroundPlaybackButton', 'danmuList', 'isLive'],
]

export const media: readonly BuiltIn[] = [
  {
    tag: 'video',
    properties: {
      ...shared,
      ...Object.fromEntries(videoSwitches.map((name) => [name, anything()])),
      controls: flag(true),
      duration: anything(),
      initialTime: amount(),
      direction: anything(),
      objectFit: text('contain'),
      poster: text(),
      title: text(),
      referrerPolicy: text('no-referrer'),
    },
    events: [
      ...[...plain, 'timeupdate', 'error', 'loadedmetadata', 'fullscreenchange', 'progress', 'controlstoggle', 'loadstart'],
      ...['loadeddata', 'seekcomplete', 'enterpictureinpicture', 'leavepictureinpicture', 'castinguserselect'],
    ],
    start: (piece, around) => startPlayer(piece, document.createElement('video'), around),
  },
  {
    tag: 'audio',
    properties: { ...shared, controls: flag(), poster: text(), name: text('未知音频'), author: text('未知作者') },
    events: ['error', 'play', 'pause', 'timeupdate', 'ended'],
    start: (piece, around) => startPlayer(piece, document.createElement('audio'), around),
  },
]
