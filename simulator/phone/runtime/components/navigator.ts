import type { BuiltIn } from './define'
import type { Host, NavigateKind, NavigateRequest } from './host'
import type { Piece } from './piece'
import { amount, anything, flag, text } from './properties'

const kinds: readonly NavigateKind[] = ['navigate', 'redirect', 'switchTab', 'reLaunch', 'navigateBack', 'exit']

function requestOf(piece: Piece): NavigateRequest | undefined {
  const asked = piece.text('openType')
  const elsewhere = piece.text('target') === 'miniProgram' && asked !== 'exit'
  const kind = elsewhere ? 'miniProgram' : kinds.find((each) => each === asked)
  return (
    kind && {
      kind,
      url: piece.text('url'),
      delta: piece.number('delta'),
      appId: piece.text('appId'),
      path: piece.text('path'),
      extraData: piece.value('extraData'),
    }
  )
}

async function go(piece: Piece, host: Host): Promise<void> {
  const request = requestOf(piece)
  const name = piece.text('openType')
  try {
    if (!request) throw new Error(`navigator open-type "${name}" is not supported`)
    await host.navigate(request)
    piece.fire('success', { errMsg: `${name}:ok` })
  } catch (error) {
    piece.fire('fail', { errMsg: error instanceof Error ? error.message : String(error) })
  }
  piece.fire('complete')
}

export const navigator: BuiltIn = {
  tag: 'navigator',
  role: 'link',
  hover: { name: 'navigator-hover', startMs: 50, stayMs: 600 },
  properties: {
    target: text('self'),
    url: text(),
    openType: text('navigate'),
    delta: amount(1),
    appId: text(),
    path: text(),
    extraData: anything(),
    version: text('release'),
    shortLink: text(),
    disabled: flag(),
  },
  events: ['success', 'fail', 'complete'],
  start(piece, { host }) {
    piece.onTap(() => void go(piece, host))
    return {}
  },
}
