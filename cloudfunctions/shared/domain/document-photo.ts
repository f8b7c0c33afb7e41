import { Refusal, type RefusalCode } from '../refusal'
import { nextMidnight } from './calendar'

/** Each reading is paid for, and whoever is refused can still type. */
export const READINGS_A_DAY = 10
/** Base64; with the envelope around it a call stays under the 100 KB that a cloud function takes. */
const LONGEST_PHOTO = 90_000
/** How a PNG and a JPEG begin in base64. */
const BEGINNINGS = ['iVBORw0KGgo', '/9j/']

export type PhotoWarning =
  'COPY' | 'PHOTO_OF_A_SCREEN' | 'EDITED' | 'TEMPORARY' | 'CUT_OFF' | 'COVERED' | 'NAME_AND_NUMBER_DIFFER' | 'OTHER'
export type UnreadableReason = 'BLURRED' | 'NO_CARD_IN_PICTURE' | 'PICTURE_TOO_LARGE' | 'NOT_A_PICTURE' | 'NOT_LEGIBLE'

/** What a vendor made of the photo of a document. */
export type PhotoReading =
  | { status: 'read'; name: string; idNumber: string; warnings: readonly PhotoWarning[] }
  | { status: 'unreadable'; reason: UnreadableReason }

/** What a form is filled with. It proves nothing: the check comes afterwards, as for what is typed. */
export interface FormFilling {
  name: string
  idNumber: string
  /** Something may have been misread: the person has to compare it with the card. */
  isDoubtful: boolean
}

const unreadable: Readonly<Record<UnreadableReason, RefusalCode>> = {
  BLURRED: 'PHOTO_BLURRED',
  NO_CARD_IN_PICTURE: 'PHOTO_WITHOUT_CARD',
  PICTURE_TOO_LARGE: 'PHOTO_TOO_LARGE',
  NOT_A_PICTURE: 'PHOTO_UNREADABLE',
  NOT_LEGIBLE: 'PHOTO_UNREADABLE',
}

/** `refuse`: not the card itself. `compare`: part of it may be misread. `fill`: as good as any; the number stays the same for life. */
const consequences: Readonly<Record<PhotoWarning, 'refuse' | 'compare' | 'fill'>> = {
  COPY: 'refuse',
  PHOTO_OF_A_SCREEN: 'refuse',
  EDITED: 'refuse',
  TEMPORARY: 'fill',
  CUT_OFF: 'compare',
  COVERED: 'compare',
  NAME_AND_NUMBER_DIFFER: 'compare',
  OTHER: 'compare',
}

/** Before anything is paid for: refuses with PHOTO_TOO_LARGE, or with PHOTO_UNREADABLE what is neither JPEG nor PNG. */
export function requirePhoto(base64: string): void {
  if (base64.length > LONGEST_PHOTO) throw new Refusal('PHOTO_TOO_LARGE')
  if (!BEGINNINGS.some((beginning) => base64.startsWith(beginning))) throw new Refusal('PHOTO_UNREADABLE')
}

/** The readings of the day are used up until midnight in Shanghai. */
export function usedUp(now: Date): Refusal {
  return new Refusal('PHOTO_READINGS_USED_UP', { until: nextMidnight(now).toISOString() })
}

/** Refuses with PHOTO_BLURRED, PHOTO_WITHOUT_CARD, PHOTO_TOO_LARGE, PHOTO_UNREADABLE or PHOTO_NOT_ORIGINAL. */
export function fillingOf(reading: PhotoReading): FormFilling {
  if (reading.status === 'unreadable') throw new Refusal(unreadable[reading.reason])
  const { name, idNumber, warnings } = reading
  const found = warnings.map((warning) => consequences[warning])
  if (found.includes('refuse')) throw new Refusal('PHOTO_NOT_ORIGINAL')
  return { name, idNumber, isDoubtful: found.includes('compare') }
}
