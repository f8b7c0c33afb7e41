import type { AgreementText } from '../domain/agreement-text'

/** What an agreement's PDF is made of. */
export interface AgreementDocument {
  contractNo: string
  text: AgreementText
  madeAt: Date
}
