import { consentVersions } from '../../../cloudfunctions/shared/domain/consent'
import { site, job, type Ids } from './victim'

type Samples = { [Feature in CloudFeature]: { [Action in CloudAction<Feature>]: object } }

const place = { latitude: 31.2, longitude: 121.5, accuracyMetres: 10, fixedAt: '2026-03-02T00:00:00.000Z' }
const notification = { headers: {}, body: '{}' }

/** A well-formed request for every action, with the victims' ids in every id field. A new action without one does not compile. */
export function samples(ids: Ids): Samples {
  const { employerId, siteId, jobId, applicationId, shiftId, verificationId, contractId, recordId, runId, payoutId, messageId } =
    ids
  const punch = { employerId, shiftId, place, deviceAt: place.fixedAt }
  return {
    account: {
      enter: {},
      'accept-privacy': { version: '2026-01' },
      'become-worker': {},
      'get-work-card': {},
      'list-data-access': {},
      'export-my-data': { next: { part: 'identity', after: '' } },
      'erase-my-data': {},
      'register-employer': {
        name: '别家',
        creditCode: '91310000MA1K35TX1B',
        members: [{ openid: 'oWORKCARD_X', name: '别人', role: 'owner' }],
      },
    },
    identity: {
      'start-verification': {
        name: '张三',
        idNumber: '11010519491231002X',
        consents: { idNumber: consentVersions['id-number'], face: consentVersions.face },
      },
      'finish-verification': { verificationId },
      'read-document': { photo: 'iVBORw0KGgo=', consents: { idNumber: consentVersions['id-number'] } },
      'ask-for-review': {
        name: '张三',
        idNumber: '11010519491231002X',
        consents: { idNumber: consentVersions['id-number'], phone: consentVersions.phone },
        phoneCode: 'code',
        employerId,
      },
      'list-reviews': {},
      'vote-review': { reviewId: ids.reviewId, vote: 'approve' },
      'keep-document': { validUntil: '2030-01-01' },
      'renew-document': { consents: { idNumber: consentVersions['id-number'], face: consentVersions.face } },
      'get-identity': {},
      'get-move': {},
      'ask-for-move': {},
      'cancel-move': { moveId: ids.verificationId },
      'object-to-move': { moveId: ids.verificationId },
    },
    job: {
      'list-jobs': {},
      'get-job': { employerId, jobId },
      'apply-for-job': { employerId, jobId },
      'take-next-shift': { employerId, applicationId },
      'create-site': site,
      'post-job': { ...job, siteId },
    },
    contract: {
      'open-agreement': { employerId, applicationId },
      'sign-agreement': {
        employerId,
        contractId,
        textSha256: '0'.repeat(64),
        readMilliseconds: 60_000,
        readToEnd: true,
        strokes: [
          [
            [100, 100],
            [9000, 9000],
          ],
        ],
      },
      'read-aloud': { employerId, contractId, part: 'pay', piece: 1 },
      'get-signing': { employerId, contractId },
      'answer-questions': { employerId, contractId, answers: [{ term: 'pay', option: 0 }] },
      'start-intent': { employerId, contractId, method: 'face' },
      'finish-intent': { employerId, contractId, intentId: verificationId },
      'decline-agreement': { employerId, contractId, reason: 'pay' },
      'list-to-countersign': {},
      countersign: { contractIds: [contractId] },
    },
    template: {
      'list-templates': {},
      'read-template': { kind: 'labour-service' },
      'compare-templates': { kind: 'labour-service', from: 1, to: 1 },
      'save-draft': { kind: 'labour-service', sections: [{ heading: '一', text: '二' }] },
      'publish-template': { kind: 'labour-service', draftSha256: '0'.repeat(64) },
    },
    agreement: {
      'ask-for-time': { employerId, contractId },
      'extend-agreement': { contractId },
      'withdraw-agreement': { contractId, reason: 'mistake' },
      'propose-ending': { employerId, contractId, lastDay: '2026-03-02' },
      'offer-ending': { contractId, lastDay: '2026-03-02' },
      'list-agreements': {},
      'list-sent-agreements': { standing: 'to-decide' },
    },
    evidence: {
      'read-document': { employerId, contractId, part: 1 },
      'read-pack': { employerId, contractId, part: 1 },
      'verify-document': { employerId, contractId },
      'scan-code': { d: 'AZUwwAAAcACAAAAAAAAAAQGVMMAAAHAAgAAAAAAAAAI.2222222222222222' },
      'upload-part': { uploadId: verificationId, part: 1, base64: 'JVBERg==' },
      'verify-upload': { uploadId: verificationId, parts: 1 },
      'verify-file': { file: 'JVBERg==' },
      'get-record': { d: 'AZUwwAAAcACAAAAAAAAAAQGVMMAAAHAAgAAAAAAAAAI.2222222222222222' },
    },
    guarantee: { 'get-cover': { employerId, shiftId }, enrol: { employerId, shiftId, consentVersion: consentVersions.cover } },
    attendance: {
      'get-clock': { employerId, shiftId },
      'clock-in': punch,
      'clock-out': punch,
      'list-records': {},
      'list-reviews': {},
      'get-review': { recordId },
      'decide-record': { recordId, decision: 'approve' },
      'get-employer-today': {},
    },
    payout: {
      'preview-pay-run': {},
      'start-pay-run': { recordIds: [recordId] },
      'get-pay-run': { runId },
      'list-pay-runs': {},
      'retry-payout': { payoutId },
      'list-payouts': {},
      'get-confirmation': { employerId, payoutId },
      'check-payout': { employerId, payoutId },
      'get-pay-slip': { employerId, payoutId },
      'credit-escrow': { employerId, amountFen: 100, reference: 'theirs' },
    },
    message: { 'list-messages': {}, 'mark-read': { upTo: messageId }, 'record-subscription': { accepted: ['template'] } },
    notify: { 'wechat-pay': notification, insurer: notification },
    clockwork: { 'anchor-evidence': {}, 'rewrap-keys': {}, 'run-due-jobs': {}, 'sweep-old-data': {} },
  }
}
