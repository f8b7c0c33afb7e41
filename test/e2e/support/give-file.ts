import type { PhonePage } from './phone-page'

/** Answers the file chooser that a tap opens, with a PDF. */
export async function giveFile({ page }: PhonePage, bytes: Buffer, tap: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap()])
  await chooser.setFiles({ name: 'agreement.pdf', mimeType: 'application/pdf', buffer: bytes })
}
