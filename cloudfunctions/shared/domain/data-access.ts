/** What a member of an employer sees a worker's name for. */
export const accessPurposes = ['shifts-of-the-day', 'review-of-hours', 'pay-run'] as const
export type AccessPurpose = (typeof accessPurposes)[number]
