import type { Context } from '../shared/context'
import { piecesOf } from '../shared/domain/spoken-pieces'
import { Refusal } from '../shared/refusal'
import { getContract, type Contract } from '../shared/store/contracts'
import { VendorError } from '../shared/vendor-error'
import { speak } from '../shared/vendors/speech/client'
import type { ReadAloudReply, ReadAloudRequest } from './api'

/** In base64 and with the rest of the reply it stays under the 100 KB of a cloud function. */
const mostBytes = 72_000

/**
 * One piece of a key term or of a section, spoken. Refuses with NOT_FOUND, also what the agreement has not; throws `VendorError`.
 * It is asked for piece by piece, so that the first one is heard at once.
 */
export async function readAloud(
  { employerId, contractId, part, piece }: ReadAloudRequest,
  { db, settings, principal, requestId }: Context<'worker'>,
): Promise<ReadAloudReply> {
  const contract = await getContract(db, { employerId, contractId, workerId: principal.workerId })
  const pieces = piecesOf(textOf(contract, part))
  const text = pieces[piece - 1]
  if (text === undefined) throw new Refusal('NOT_FOUND')
  const wav = await speak(settings.speech(), { text, sessionId: requestId })
  if (wav.length > mostBytes) throw new VendorError('tencent-tts', { code: 'SOUND_TOO_LONG', retryable: false })
  return { piece, pieces: pieces.length, wavBase64: wav.toString('base64') }
}

function textOf({ text }: Contract, part: ReadAloudRequest['part']): string {
  const term = text.keyTerms.find((each) => each.term === part)
  const section = /^\d+$/.test(part) ? text.sections[Number(part)] : undefined
  const spoken = term?.text ?? (section && `${section.heading}。${section.text}`)
  if (spoken === undefined) throw new Refusal('NOT_FOUND')
  return spoken
}
