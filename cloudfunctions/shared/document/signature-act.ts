import type { Stroke } from '../domain/agreement'

/** Who signs, and what is shown in the box: the drawn lines, or the name where nothing is drawn, with captions below. */
export interface SignatureAct {
  field: 'worker' | 'employer'
  signerName: string
  reason: string
  captions: string[]
  strokes?: readonly Stroke[]
  at: Date
}

export interface PreparedSignature {
  /** The bytes that are signed: all of the next revision but the value of /Contents. */
  content: Buffer
  /** The next revision, with the CMS (DER) over that content. Throws when it is larger than the 8 KB kept for it. */
  finish: (cms: Uint8Array) => Buffer
}
