/** Every page of the mini-program, by the name of its picture. */
export const page = {
  home: 'pages/home/home',
  jobs: 'pages/jobs/jobs',
  me: 'pages/me/me',
  welcome: 'packages/onboarding/pages/welcome/welcome',
  identity: 'packages/onboarding/pages/identity/identity',
  'without-face': 'packages/onboarding/pages/without-face/without-face',
  'my-data': 'packages/onboarding/pages/my-data/my-data',
  document: 'packages/onboarding/pages/document/document',
  move: 'packages/onboarding/pages/identity-move/identity-move',
  'who-saw': 'packages/onboarding/pages/who-saw/who-saw',
  'job-detail': 'packages/job/pages/job-detail/job-detail',
  agreement: 'packages/contract/pages/agreement/agreement',
  agreements: 'packages/contract/pages/agreements/agreements',
  questions: 'packages/contract/pages/questions/questions',
  intent: 'packages/contract/pages/intent/intent',
  sign: 'packages/contract/pages/sign/sign',
  verify: 'packages/contract/pages/verify/verify',
  'check-file': 'packages/contract/pages/check-file/check-file',
  enrol: 'packages/guarantee/pages/enrol/enrol',
  clock: 'packages/attendance/pages/clock/clock',
  records: 'packages/attendance/pages/records/records',
  earnings: 'packages/payout/pages/earnings/earnings',
  confirm: 'packages/payout/pages/confirm/confirm',
  slip: 'packages/payout/pages/slip/slip',
  today: 'packages/employer/pages/today/today',
  review: 'packages/employer/pages/review/review',
  'review-detail': 'packages/employer/pages/review-detail/review-detail',
  'identity-review': 'packages/employer/pages/identity-review/identity-review',
  countersign: 'packages/employer/pages/countersign/countersign',
  'sent-agreements': 'packages/employer/pages/agreements/agreements',
  templates: 'packages/employer/pages/templates/templates',
  template: 'packages/employer/pages/template/template',
  'pay-run': 'packages/employer/pages/pay-run/pay-run',
  'demo-panel': 'packages/demo/pages/panel/panel',
  'demo-face': 'packages/demo/pages/face/face',
  'demo-eid': 'packages/demo/pages/eid/eid',
  'demo-transfer': 'packages/demo/pages/transfer/transfer',
  'demo-employee': 'packages/demo/pages/employee/employee',
  'demo-phone': 'packages/demo/pages/phone/phone',
} as const

/** The address of a page with what it is told. */
export function addressOf(name: keyof typeof page, told: Readonly<Record<string, string>>): string {
  const members = Object.entries(told).map(([member, value]) => `${member}=${encodeURIComponent(value)}`)
  return `${page[name]}?${members.join('&')}`
}
