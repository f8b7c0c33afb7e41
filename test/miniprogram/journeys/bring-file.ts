import { openAgreementFile } from '../../../miniprogram/services/agreement-file'
import { alter } from '../../../simulator/scenarios/deeds-of-evidence'
import { phone as device } from '../../support/simulate/phone'

/** Puts the signed file of an agreement into a chat of this phone, as it is or as a step of a scenario has altered it. */
export async function bringFile(
  { employerId, contractId }: { employerId: string; contractId: string },
  wish: Readonly<Record<string, unknown>>,
): Promise<void> {
  await openAgreementFile({ employerId, contractId }, { onPart: () => undefined, isWanted: () => true })
  const filePath = device.documents.at(-1)?.filePath ?? ''
  const kept = device.files.get(filePath)
  if (kept === undefined) throw new Error(`the phone has no file ${filePath}`)
  const bytes = alter(Buffer.from(kept), wish)
  const path = 'chat.pdf'
  device.photo = { bytes: bytes.length, content: { [path]: bytes.toString('base64') } }
  Object.assign(wx, { chooseMessageFile: () => Promise.resolve({ tempFiles: [{ path, size: bytes.length }] }) })
}
