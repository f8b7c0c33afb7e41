import { Refusal } from '../shared/refusal'

/** A multiple of three, for base64; in base64 and with the rest of the reply it stays under the 100 KB of a cloud function. */
const partBytes = 60_000

/** A part of a file, counted from 1, as a phone puts it together. Refuses with NOT_FOUND a part that is not there. */
export function partOf(file: Buffer, part: number): { bytes: number; part: number; parts: number; base64: string } {
  const parts = Math.ceil(file.length / partBytes)
  if (part > parts) throw new Refusal('NOT_FOUND')
  const base64 = file.subarray((part - 1) * partBytes, part * partBytes).toString('base64')
  return { bytes: file.length, part, parts, base64 }
}

/** The end of the id tells two agreements of one title apart. A title is somebody's text: what could lead to another folder goes. */
export function fileName({ title, contractId }: { title: string; contractId: string }): string {
  return `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}-${contractId.slice(-8)}`
}
