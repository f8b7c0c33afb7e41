import { checkCharacter } from '../../../cloudfunctions/shared/domain/id-number'

/** A valid mainland number of someone born on a day (`YYYY-MM-DD`); `sequence` tells people of one day apart. */
export function idNumberBorn(birthDate: string, sequence = 1): string {
  const seventeen = `110101${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return seventeen + checkCharacter(seventeen)
}
