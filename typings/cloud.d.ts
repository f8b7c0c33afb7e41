import type * as account from '../cloudfunctions/account/api'
import type * as identity from '../cloudfunctions/identity/api'
import type * as job from '../cloudfunctions/job/api'
import type * as contract from '../cloudfunctions/contract/api'
import type * as agreement from '../cloudfunctions/agreement/api'
import type * as evidence from '../cloudfunctions/evidence/api'
import type * as template from '../cloudfunctions/template/api'
import type * as guarantee from '../cloudfunctions/guarantee/api'
import type * as attendance from '../cloudfunctions/attendance/api'
import type * as payout from '../cloudfunctions/payout/api'
import type * as message from '../cloudfunctions/message/api'
import type * as notify from '../cloudfunctions/notify/api'
import type * as clockwork from '../cloudfunctions/clockwork/api'
import type * as refusal from '../cloudfunctions/shared/refusal'

/**
 * The contract of phone and cloud: function → action → request and reply. Types only, from each feature's api.ts; the check
 * compares this list with the tables of actions.
 */
declare global {
  type RefusalCode = refusal.RefusalCode
  type RefusalDetail = refusal.RefusalDetail

  /** What every call of a cloud function answers; `at` is the cloud's time (ISO). */
  type CloudAnswer<Reply> =
    { ok: true; data: Reply; at: string } | { ok: false; error: { code: RefusalCode; detail: RefusalDetail; requestId: string } }

  interface CloudFunctions {
    account: {
      enter: { request: account.EnterRequest; reply: account.EnterReply }
      'accept-privacy': { request: account.AcceptPrivacyRequest; reply: account.AcceptPrivacyReply }
      'become-worker': { request: account.BecomeWorkerRequest; reply: account.BecomeWorkerReply }
      'get-work-card': { request: account.GetWorkCardRequest; reply: account.WorkCard }
      'list-data-access': { request: account.ListDataAccessRequest; reply: account.ListDataAccessReply }
      'export-my-data': { request: account.ExportMyDataRequest; reply: account.ExportMyDataReply }
      'erase-my-data': { request: account.EraseMyDataRequest; reply: account.EraseMyDataReply }
      'register-employer': { request: account.RegisterEmployerRequest; reply: account.RegisterEmployerReply }
    }
    identity: {
      'read-document': { request: identity.ReadDocumentRequest; reply: identity.ReadDocumentReply }
      'start-verification': { request: identity.StartVerificationRequest; reply: identity.StartVerificationReply }
      'finish-verification': { request: identity.FinishVerificationRequest; reply: identity.FinishVerificationReply }
      'keep-document': { request: identity.KeepDocumentRequest; reply: identity.DocumentView }
      'renew-document': { request: identity.RenewDocumentRequest; reply: identity.StartVerificationReply }
      'ask-for-review': { request: identity.AskForReviewRequest; reply: identity.AskForReviewReply }
      'list-reviews': { request: identity.ListReviewsRequest; reply: identity.ListReviewsReply }
      'vote-review': { request: identity.VoteReviewRequest; reply: identity.VoteReviewReply }
      'get-move': { request: identity.GetMoveRequest; reply: identity.MoveReply }
      'ask-for-move': { request: identity.AskForMoveRequest; reply: identity.AskForMoveReply }
      'cancel-move': { request: identity.EndMoveRequest; reply: identity.EndMoveReply }
      'object-to-move': { request: identity.EndMoveRequest; reply: identity.EndMoveReply }
      'get-identity': { request: identity.GetIdentityRequest; reply: identity.IdentityReply }
    }
    job: {
      'list-jobs': { request: job.ListJobsRequest; reply: job.ListJobsReply }
      'get-job': { request: job.GetJobRequest; reply: job.JobDetail }
      'apply-for-job': { request: job.ApplyForJobRequest; reply: job.ShiftReply }
      'take-next-shift': { request: job.TakeNextShiftRequest; reply: job.ShiftReply }
      'create-site': { request: job.CreateSiteRequest; reply: job.CreateSiteReply }
      'post-job': { request: job.PostJobRequest; reply: job.PostJobReply }
    }
    contract: {
      'open-agreement': { request: contract.OpenAgreementRequest; reply: contract.AgreementReply }
      'sign-agreement': { request: contract.SignAgreementRequest; reply: contract.SignAgreementReply }
      'read-aloud': { request: contract.ReadAloudRequest; reply: contract.ReadAloudReply }
      'get-signing': { request: contract.GetSigningRequest; reply: contract.SigningReply }
      'answer-questions': { request: contract.AnswerQuestionsRequest; reply: contract.AnswerQuestionsReply }
      'start-intent': { request: contract.StartIntentRequest; reply: contract.StartIntentReply }
      'finish-intent': { request: contract.FinishIntentRequest; reply: contract.FinishIntentReply }
      'decline-agreement': { request: contract.DeclineAgreementRequest; reply: contract.DeclineAgreementReply }
      'list-to-countersign': { request: contract.ListToCountersignRequest; reply: contract.ListToCountersignReply }
      countersign: { request: contract.CountersignRequest; reply: contract.CountersignReply }
    }
    agreement: {
      'ask-for-time': { request: agreement.AskForTimeRequest; reply: agreement.AskForTimeReply }
      'extend-agreement': { request: agreement.ExtendAgreementRequest; reply: agreement.ExtendAgreementReply }
      'withdraw-agreement': { request: agreement.WithdrawAgreementRequest; reply: agreement.WithdrawAgreementReply }
      'propose-ending': { request: agreement.ProposeEndingRequest; reply: agreement.EndingReply }
      'offer-ending': { request: agreement.OfferEndingRequest; reply: agreement.EndingReply }
      'list-agreements': { request: agreement.ListAgreementsRequest; reply: agreement.ListAgreementsReply }
      'list-sent-agreements': { request: agreement.ListSentAgreementsRequest; reply: agreement.ListSentAgreementsReply }
    }
    evidence: {
      'read-document': { request: evidence.ReadDocumentRequest; reply: evidence.ReadDocumentReply }
      'read-pack': { request: evidence.ReadPackRequest; reply: evidence.ReadPackReply }
      'verify-document': { request: evidence.VerifyDocumentRequest; reply: evidence.VerifyDocumentReply }
      'scan-code': { request: evidence.ScanCodeRequest; reply: evidence.ContractRecordReply }
      'upload-part': { request: evidence.UploadPartRequest; reply: evidence.UploadPartReply }
      'verify-upload': { request: evidence.VerifyUploadRequest; reply: evidence.VerifyFileReply }
      'verify-file': { request: evidence.VerifyFileRequest; reply: evidence.VerifyFileReply }
      'get-record': { request: evidence.GetRecordRequest; reply: evidence.ContractRecordReply }
    }
    template: {
      'list-templates': { request: template.ListTemplatesRequest; reply: template.ListTemplatesReply }
      'read-template': { request: template.ReadTemplateRequest; reply: template.TemplateReply }
      'compare-templates': { request: template.CompareTemplatesRequest; reply: template.CompareTemplatesReply }
      'save-draft': { request: template.SaveDraftRequest; reply: template.SaveDraftReply }
      'publish-template': { request: template.PublishTemplateRequest; reply: template.PublishTemplateReply }
    }
    guarantee: {
      'get-cover': { request: guarantee.GetCoverRequest; reply: guarantee.CoverReply }
      enrol: { request: guarantee.EnrolRequest; reply: guarantee.CoverReply }
    }
    attendance: {
      'get-clock': { request: attendance.GetClockRequest; reply: attendance.ClockReply }
      'clock-in': { request: attendance.ClockInRequest; reply: attendance.PunchReceipt }
      'clock-out': { request: attendance.ClockOutRequest; reply: attendance.PunchReceipt }
      'list-records': { request: attendance.ListRecordsRequest; reply: attendance.ListRecordsReply }
      'list-reviews': { request: attendance.ListReviewsRequest; reply: attendance.ListReviewsReply }
      'get-review': { request: attendance.GetReviewRequest; reply: attendance.ReviewDetail }
      'decide-record': { request: attendance.DecideRecordRequest; reply: attendance.DecideRecordReply }
      'get-employer-today': { request: attendance.GetEmployerTodayRequest; reply: attendance.EmployerToday }
    }
    payout: {
      'preview-pay-run': { request: payout.PreviewPayRunRequest; reply: payout.PreviewPayRunReply }
      'start-pay-run': { request: payout.StartPayRunRequest; reply: payout.PayRunState }
      'get-pay-run': { request: payout.GetPayRunRequest; reply: payout.PayRunReply }
      'list-pay-runs': { request: payout.ListPayRunsRequest; reply: payout.ListPayRunsReply }
      'retry-payout': { request: payout.RetryPayoutRequest; reply: payout.PayRunState }
      'list-payouts': { request: payout.ListPayoutsRequest; reply: payout.ListPayoutsReply }
      'get-confirmation': { request: payout.GetConfirmationRequest; reply: payout.ConfirmationReply }
      'check-payout': { request: payout.CheckPayoutRequest; reply: payout.PayoutSummary }
      'get-pay-slip': { request: payout.GetPaySlipRequest; reply: payout.PaySlip }
      'credit-escrow': { request: payout.CreditEscrowRequest; reply: payout.CreditEscrowReply }
    }
    message: {
      'list-messages': { request: message.ListMessagesRequest; reply: message.ListMessagesReply }
      'mark-read': { request: message.MarkReadRequest; reply: message.MarkReadReply }
      'record-subscription': { request: message.RecordSubscriptionRequest; reply: message.RecordSubscriptionReply }
    }
    notify: {
      'wechat-pay': { request: notify.NotificationRequest; reply: notify.NotificationReply }
      insurer: { request: notify.NotificationRequest; reply: notify.NotificationReply }
    }
    clockwork: {
      'anchor-evidence': { request: clockwork.AnchorEvidenceRequest; reply: clockwork.AnchorEvidenceReply }
      'rewrap-keys': { request: clockwork.RewrapKeysRequest; reply: clockwork.RewrapKeysReply }
      'sweep-old-data': { request: clockwork.SweepOldDataRequest; reply: clockwork.SweepOldDataReply }
      'run-due-jobs': { request: clockwork.RunDueJobsRequest; reply: clockwork.RunDueJobsReply }
    }
  }

  type CloudFeature = keyof CloudFunctions
  type CloudAction<Feature extends CloudFeature> = keyof CloudFunctions[Feature] & string
}
