import type { Migration } from 'kysely'
import { people } from './0001-people'
import { work } from './0002-work'
import { attendance } from './0003-attendance'
import { money } from './0004-money'
import { dataAccess } from './0006-data-access'
import { platform } from './0005-platform'
import { identityProviders } from './0007-identity-providers'
import { identityReviews } from './0008-identity-reviews'
import { documentReadings } from './0009-document-readings'
import { identityMoves } from './0010-identity-moves'
import { identityDocuments } from './0011-identity-documents'
import { contractDocuments } from './0012-contract-documents'
import { contractLife } from './0013-contract-life'
import { agreementLife } from './0014-agreement-life'
import { agreementTemplates } from './0015-agreement-templates'
import { signingActs } from './0016-signing-acts'
import { agreementStanding } from './0018-agreement-standing'
import { evidence } from './0017-evidence'
import { agreementFileAccess } from './0019-agreement-file-access'

/** Every migration by its number; forward only, never edited once it is released. */
export const migrations: Record<string, Migration> = {
  '0001-people': people,
  '0002-work': work,
  '0003-attendance': attendance,
  '0004-money': money,
  '0005-platform': platform,
  '0006-data-access': dataAccess,
  '0007-identity-providers': identityProviders,
  '0008-identity-reviews': identityReviews,
  '0009-document-readings': documentReadings,
  '0010-identity-moves': identityMoves,
  '0011-identity-documents': identityDocuments,
  '0012-contract-documents': contractDocuments,
  '0013-contract-life': contractLife,
  '0014-agreement-life': agreementLife,
  '0015-agreement-templates': agreementTemplates,
  '0016-signing-acts': signingActs,
  '0018-agreement-standing': agreementStanding,
  '0017-evidence': evidence,
  '0019-agreement-file-access': agreementFileAccess,
}
