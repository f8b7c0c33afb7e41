/**
 * The contract of phone and cloud: function → action → request and reply. Types only, from each feature's api.ts; the check
 * compares this list with the tables of actions.
 */
type RefusalCode = import('../cloudfunctions/shared/refusal').RefusalCode
type RefusalDetail = import('../cloudfunctions/shared/refusal').RefusalDetail

/** What every call of a cloud function answers; `at` is the cloud's time (ISO). */
type CloudAnswer<Reply> =
  { ok: true; data: Reply; at: string } | { ok: false; error: { code: RefusalCode; detail: RefusalDetail; requestId: string } }

interface CloudFunctions {
  account: {
    enter: {
      request: import('../cloudfunctions/account/api').EnterRequest
      reply: import('../cloudfunctions/account/api').EnterReply
    }
    'accept-privacy': {
      request: import('../cloudfunctions/account/api').AcceptPrivacyRequest
      reply: import('../cloudfunctions/account/api').AcceptPrivacyReply
    }
    'become-worker': {
      request: import('../cloudfunctions/account/api').BecomeWorkerRequest
      reply: import('../cloudfunctions/account/api').BecomeWorkerReply
    }
    'get-work-card': {
      request: import('../cloudfunctions/account/api').GetWorkCardRequest
      reply: import('../cloudfunctions/account/api').WorkCard
    }
    'list-data-access': {
      request: import('../cloudfunctions/account/api').ListDataAccessRequest
      reply: import('../cloudfunctions/account/api').ListDataAccessReply
    }
    'register-employer': {
      request: import('../cloudfunctions/account/api').RegisterEmployerRequest
      reply: import('../cloudfunctions/account/api').RegisterEmployerReply
    }
  }
  identity: {
    'start-verification': {
      request: import('../cloudfunctions/identity/api').StartVerificationRequest
      reply: import('../cloudfunctions/identity/api').StartVerificationReply
    }
    'finish-verification': {
      request: import('../cloudfunctions/identity/api').FinishVerificationRequest
      reply: import('../cloudfunctions/identity/api').FinishVerificationReply
    }
    'get-identity': {
      request: import('../cloudfunctions/identity/api').GetIdentityRequest
      reply: import('../cloudfunctions/identity/api').IdentityReply
    }
  }
  job: {
    'list-jobs': {
      request: import('../cloudfunctions/job/api').ListJobsRequest
      reply: import('../cloudfunctions/job/api').ListJobsReply
    }
    'get-job': {
      request: import('../cloudfunctions/job/api').GetJobRequest
      reply: import('../cloudfunctions/job/api').JobDetail
    }
    'apply-for-job': {
      request: import('../cloudfunctions/job/api').ApplyForJobRequest
      reply: import('../cloudfunctions/job/api').ShiftReply
    }
    'take-next-shift': {
      request: import('../cloudfunctions/job/api').TakeNextShiftRequest
      reply: import('../cloudfunctions/job/api').ShiftReply
    }
    'create-site': {
      request: import('../cloudfunctions/job/api').CreateSiteRequest
      reply: import('../cloudfunctions/job/api').CreateSiteReply
    }
    'post-job': {
      request: import('../cloudfunctions/job/api').PostJobRequest
      reply: import('../cloudfunctions/job/api').PostJobReply
    }
  }
  contract: {
    'open-agreement': {
      request: import('../cloudfunctions/contract/api').OpenAgreementRequest
      reply: import('../cloudfunctions/contract/api').AgreementReply
    }
    'sign-agreement': {
      request: import('../cloudfunctions/contract/api').SignAgreementRequest
      reply: import('../cloudfunctions/contract/api').SignAgreementReply
    }
  }
  guarantee: {
    'get-cover': {
      request: import('../cloudfunctions/guarantee/api').GetCoverRequest
      reply: import('../cloudfunctions/guarantee/api').CoverReply
    }
    enrol: {
      request: import('../cloudfunctions/guarantee/api').EnrolRequest
      reply: import('../cloudfunctions/guarantee/api').CoverReply
    }
  }
  attendance: {
    'get-clock': {
      request: import('../cloudfunctions/attendance/api').GetClockRequest
      reply: import('../cloudfunctions/attendance/api').ClockReply
    }
    'clock-in': {
      request: import('../cloudfunctions/attendance/api').ClockInRequest
      reply: import('../cloudfunctions/attendance/api').PunchReceipt
    }
    'clock-out': {
      request: import('../cloudfunctions/attendance/api').ClockOutRequest
      reply: import('../cloudfunctions/attendance/api').PunchReceipt
    }
    'list-records': {
      request: import('../cloudfunctions/attendance/api').ListRecordsRequest
      reply: import('../cloudfunctions/attendance/api').ListRecordsReply
    }
    'list-reviews': {
      request: import('../cloudfunctions/attendance/api').ListReviewsRequest
      reply: import('../cloudfunctions/attendance/api').ListReviewsReply
    }
    'get-review': {
      request: import('../cloudfunctions/attendance/api').GetReviewRequest
      reply: import('../cloudfunctions/attendance/api').ReviewDetail
    }
    'decide-record': {
      request: import('../cloudfunctions/attendance/api').DecideRecordRequest
      reply: import('../cloudfunctions/attendance/api').DecideRecordReply
    }
    'get-employer-today': {
      request: import('../cloudfunctions/attendance/api').GetEmployerTodayRequest
      reply: import('../cloudfunctions/attendance/api').EmployerToday
    }
  }
  payout: {
    'preview-pay-run': {
      request: import('../cloudfunctions/payout/api').PreviewPayRunRequest
      reply: import('../cloudfunctions/payout/api').PreviewPayRunReply
    }
    'start-pay-run': {
      request: import('../cloudfunctions/payout/api').StartPayRunRequest
      reply: import('../cloudfunctions/payout/api').PayRunState
    }
    'get-pay-run': {
      request: import('../cloudfunctions/payout/api').GetPayRunRequest
      reply: import('../cloudfunctions/payout/api').PayRunReply
    }
    'list-pay-runs': {
      request: import('../cloudfunctions/payout/api').ListPayRunsRequest
      reply: import('../cloudfunctions/payout/api').ListPayRunsReply
    }
    'retry-payout': {
      request: import('../cloudfunctions/payout/api').RetryPayoutRequest
      reply: import('../cloudfunctions/payout/api').PayRunState
    }
    'list-payouts': {
      request: import('../cloudfunctions/payout/api').ListPayoutsRequest
      reply: import('../cloudfunctions/payout/api').ListPayoutsReply
    }
    'get-confirmation': {
      request: import('../cloudfunctions/payout/api').GetConfirmationRequest
      reply: import('../cloudfunctions/payout/api').ConfirmationReply
    }
    'check-payout': {
      request: import('../cloudfunctions/payout/api').CheckPayoutRequest
      reply: import('../cloudfunctions/payout/api').PayoutSummary
    }
    'get-pay-slip': {
      request: import('../cloudfunctions/payout/api').GetPaySlipRequest
      reply: import('../cloudfunctions/payout/api').PaySlip
    }
    'credit-escrow': {
      request: import('../cloudfunctions/payout/api').CreditEscrowRequest
      reply: import('../cloudfunctions/payout/api').CreditEscrowReply
    }
  }
  message: {
    'list-messages': {
      request: import('../cloudfunctions/message/api').ListMessagesRequest
      reply: import('../cloudfunctions/message/api').ListMessagesReply
    }
    'mark-read': {
      request: import('../cloudfunctions/message/api').MarkReadRequest
      reply: import('../cloudfunctions/message/api').MarkReadReply
    }
    'record-subscription': {
      request: import('../cloudfunctions/message/api').RecordSubscriptionRequest
      reply: import('../cloudfunctions/message/api').RecordSubscriptionReply
    }
  }
  notify: {
    'wechat-pay': {
      request: import('../cloudfunctions/notify/api').NotificationRequest
      reply: import('../cloudfunctions/notify/api').NotificationReply
    }
    insurer: {
      request: import('../cloudfunctions/notify/api').NotificationRequest
      reply: import('../cloudfunctions/notify/api').NotificationReply
    }
  }
  clockwork: {
    'rewrap-keys': {
      request: import('../cloudfunctions/clockwork/api').RewrapKeysRequest
      reply: import('../cloudfunctions/clockwork/api').RewrapKeysReply
    }
    'run-due-jobs': {
      request: import('../cloudfunctions/clockwork/api').RunDueJobsRequest
      reply: import('../cloudfunctions/clockwork/api').RunDueJobsReply
    }
  }
}

type CloudFeature = keyof CloudFunctions
type CloudAction<Feature extends CloudFeature> = keyof CloudFunctions[Feature] & string
