/** The keywords of a document as our own files write them: one string in hexadecimal UTF-16 (ISO 32000-1, 14.3.3). */
const keywords = /\/Keywords <FEFF((?:00[2-7][0-9A-F]){1,100})>/

/** The code by which a file says which contract it is of; undefined when it says nothing. Everybody can write one into a file. */
export function claimedCode(pdf: Uint8Array): string | undefined {
  const [, hex] = keywords.exec(Buffer.from(pdf).toString('latin1')) ?? []
  return hex === undefined ? undefined : Buffer.from(hex.replace(/00(..)/g, '$1'), 'hex').toString('latin1')
}
