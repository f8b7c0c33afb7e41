import type {
  AccountTable,
  ConsentTable,
  DataAccessTable,
  DocumentReadingTable,
  ErasureTable,
  IdentityDocumentTable,
  IdentityMoveTable,
  IdentityReviewTable,
  IdentityTable,
  IdentityVoteTable,
  MessageTable,
  SubscriptionTable,
  VerificationTable,
  WorkerTable,
} from './schema/people'
import type {
  ApplicationTable,
  ContractTable,
  ContractDocumentTable,
  ContractEventTable,
  CoverTable,
  CoverEventTable,
  EmployerTable,
  JobTable,
  MemberTable,
  ShiftTable,
  SiteTable,
} from './schema/work'
import type { AgreementDraftTable, AgreementTemplateTable } from './schema/agreement'
import type { ContractAnswerTable, ContractBasisTable, ContractIntentTable } from './schema/signing'
import type { EvidenceAnchorHeadTable, EvidenceAnchorTable, UploadedPartTable } from './schema/evidence'
import type { DecisionTable, JudgementTable, PunchTable } from './schema/attendance'
import type { LedgerEntryTable, PayRunTable, PayoutTable, PayoutEventTable } from './schema/money'
import type { DueJobTable, IdempotencyTable, VendorTokenTable } from './schema/platform'

/** Every table of the store, as the query builder sees it. */
export interface Tables {
  account: AccountTable
  consent: ConsentTable
  data_access: DataAccessTable
  document_reading: DocumentReadingTable
  identity_move: IdentityMoveTable
  erasure: ErasureTable
  worker: WorkerTable
  identity: IdentityTable
  identity_document: IdentityDocumentTable
  identity_review: IdentityReviewTable
  identity_vote: IdentityVoteTable
  verification: VerificationTable
  message: MessageTable
  subscription: SubscriptionTable
  employer: EmployerTable
  member: MemberTable
  site: SiteTable
  job: JobTable
  application: ApplicationTable
  agreement_template: AgreementTemplateTable
  agreement_draft: AgreementDraftTable
  contract: ContractTable
  /** A view: the contract that governs its application. */
  governing_contract: ContractTable
  contract_event: ContractEventTable
  contract_document: ContractDocumentTable
  contract_basis: ContractBasisTable
  contract_answer: ContractAnswerTable
  contract_intent: ContractIntentTable
  evidence_anchor: EvidenceAnchorTable
  evidence_anchor_head: EvidenceAnchorHeadTable
  uploaded_part: UploadedPartTable
  shift: ShiftTable
  cover: CoverTable
  cover_event: CoverEventTable
  punch: PunchTable
  judgement: JudgementTable
  decision: DecisionTable
  pay_run: PayRunTable
  payout: PayoutTable
  payout_event: PayoutEventTable
  ledger_entry: LedgerEntryTable
  idempotency: IdempotencyTable
  vendor_token: VendorTokenTable
  due_job: DueJobTable
}
