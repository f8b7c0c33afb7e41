import type { Answer, Host } from './host'
import type { Piece } from './piece'

interface OpenType {
  /** The event that brings the answer. */
  event: string | undefined
  ask: (piece: Piece, host: Host) => Promise<Answer> | undefined
}

function share(piece: Piece, host: Host): undefined {
  host.share({ id: piece.instance.id, dataset: piece.instance.dataset })
}

function contact(piece: Piece, host: Host): Promise<Answer> {
  return host.contact({
    sessionFrom: piece.text('sessionFrom'),
    sendMessageTitle: piece.text('sendMessageTitle'),
    sendMessagePath: piece.text('sendMessagePath'),
    sendMessageImg: piece.text('sendMessageImg'),
    showMessageCard: piece.flag('showMessageCard'),
  })
}

/** Open abilities of a button that this phone has. */
export const openTypes: Readonly<Record<string, OpenType>> = {
  share: { event: undefined, ask: share },
  getPhoneNumber: { event: 'getphonenumber', ask: (_, host) => host.getPhoneNumber(false) },
  getRealtimePhoneNumber: { event: 'getrealtimephonenumber', ask: (_, host) => host.getPhoneNumber(true) },
  chooseAvatar: { event: 'chooseavatar', ask: (_, host) => host.chooseAvatar() },
  contact: { event: 'contact', ask: contact },
  feedback: { event: undefined, ask: (_, host) => host.feedback() },
  openSetting: { event: 'opensetting', ask: (_, host) => host.openSetting() },
  launchApp: { event: 'launchapp', ask: (piece, host) => host.launchApp(piece.text('appParameter')) },
  agreePrivacyAuthorization: { event: 'agreeprivacyauthorization', ask: (piece, host) => host.agreePrivacy(piece.instance.id) },
}

/** `a|b` asks for several abilities at one tap: WeChat takes agreePrivacyAuthorization first. */
export function abilitiesAskedFor(openType: string): string[] {
  const names = openType.split('|').filter((name) => name !== '')
  return [...names].sort((a, b) => rank(a) - rank(b))
}
const rank = (name: string): number => (name === 'agreePrivacyAuthorization' ? 0 : 1)

/** Runs what the open-type asks for, one after the other, and tells the page. */
export async function open(piece: Piece, host: Host): Promise<void> {
  for (const name of abilitiesAskedFor(piece.text('openType'))) {
    const openType = openTypes[name]
    if (!openType) {
      host.report({ kind: 'missing-component', message: `button open-type "${name}" is not supported`, where: undefined })
      return
    }
    const answer = await answered(openType, piece, host)
    const event = answerEvent(openType, answer)
    if (event !== undefined) piece.fire(event, answer)
    if (answer && !answer.errMsg.endsWith(':ok')) return
  }
}

function answerEvent({ event }: OpenType, answer: Answer | undefined): string | undefined {
  return event === 'launchapp' && !answer?.errMsg.endsWith(':ok') ? 'error' : event
}

async function answered({ ask }: OpenType, piece: Piece, host: Host): Promise<Answer | undefined> {
  try {
    return await ask(piece, host)
  } catch (error) {
    return { errMsg: error instanceof Error ? error.message : String(error) }
  }
}
