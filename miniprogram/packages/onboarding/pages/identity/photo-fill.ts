import { photoWords as words } from '../../../../i18n/document-photo'
import { t } from '../../../../i18n/index'
import { failureOf, type Failure } from '../../../../i18n/refusals'
import { photographDocument } from '../../../../services/document-photo'
import { readDocument } from '../../../../services/identity'
import { AppError, isOutcomeUnknown } from '../../../../utils/app-error'
import { idError, nameError } from '../../utils/person-form'

/** How the filling from a photo stands, as the button for it shows. */
export interface PhotoFill {
  isReading: boolean
  said: string
  tone: 'done' | 'wait'
  failure: Failure | null
}
/** A page with the form that a photo can fill. */
export interface PhotoForm {
  data: { photo: PhotoFill; consentNumber: boolean }
  setData: (change: Partial<Filled>) => void
}
interface Filled {
  photo: PhotoFill
  name: string
  idNumber: string
  nameError: string
  idError: string
}

export const noPhoto: PhotoFill = { isReading: false, said: '', tone: 'done', failure: null }

/** A photo that did not get through, in memory only: nobody has to take it again when the network is back. */
const unsent = new WeakMap<object, string>()

/**
 * Takes a photo of the card and fills the form with what it says; what was typed stays unless it was read. Gives what the cloud
 * refused, for the page to look anew at how things stand. Without the consent no camera opens.
 */
export function fillFromPhoto(page: PhotoForm, consentVersion: string): Promise<AppError | undefined> {
  if (!page.data.photo.isReading) unsent.delete(page)
  return fillAgain(page, consentVersion)
}

/** As `fillFromPhoto`, but a photo that nobody could look at is sent once more. */
export async function fillAgain(page: PhotoForm, consentVersion: string): Promise<AppError | undefined> {
  if (page.data.photo.isReading) return undefined
  if (!page.data.consentNumber) {
    page.setData({ photo: { ...noPhoto, said: t(words.consentFirst), tone: 'wait' } })
    return undefined
  }
  page.setData({ photo: { ...noPhoto, isReading: true } })
  try {
    page.setData(await readPhoto(page, consentVersion))
    return undefined
  } catch (error) {
    page.setData({ photo: { ...noPhoto, failure: failureOf(error) } })
    if (!(error instanceof AppError)) throw error
    return error
  }
}

async function readPhoto(page: PhotoForm, idNumber: string): Promise<Partial<Filled>> {
  const photo = unsent.get(page) ?? (await photographDocument())
  if (photo === undefined) return { photo: noPhoto }
  unsent.delete(page)
  const read = await readDocument({ photo, consents: { idNumber } }).catch((error: unknown) => {
    if (isUnread(error)) unsent.set(page, photo)
    throw error
  })
  const said = read.isDoubtful ? { said: t(words.doubtful), tone: 'wait' as const } : { said: t(words.filled) }
  const form = { name: read.name, idNumber: read.idNumber }
  return { ...form, nameError: nameError(read.name), idError: idError(read.idNumber), photo: { ...noPhoto, ...said } }
}

function isUnread(error: unknown): boolean {
  return isOutcomeUnknown(error) || (error instanceof AppError && error.code === 'PHOTO_READING_DOWN')
}
