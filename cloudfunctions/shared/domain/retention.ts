const DAY_MS = 86_400_000

export const retentionKinds = [
  'erased-check',
  'check-handle',
  'check-person',
  'review-person',
  'message',
  'document-reading',
  'uploaded-part',
  'reply',
  'vendor-token',
] as const
export type RetentionKind = (typeof retentionKinds)[number]

interface Rule {
  days: number
  /** Whose time it is counted in: `wire` for what belongs to exchanges with phones and vendors, `business` for all else. */
  clock: 'business' | 'wire'
  /** Why so long, and no longer. */
  source: string
}

/**
 * How long each kind of short-lived data is kept. What is not here stays for as long as the law asks: consents, agreements,
 * records, pay and the log of who saw a name.
 */
export const retention: Readonly<Record<RetentionKind, Rule>> = {
  'erased-check': { days: 1, clock: 'business', source: 'it counts towards the limits of one day' },
  'check-handle': { days: 3, clock: 'business', source: 'a vendor lets its result be read for three days' },
  'check-person': {
    days: 30,
    clock: 'business',
    source: 'time to clear up a check that failed; of one that passed the identity has the person (PIPL art. 19, 47)',
  },
  'review-person': {
    days: 30,
    clock: 'business',
    source: 'as for a check: the purpose ends with the last vote (PIPL art. 19, 47)',
  },
  message: { days: 365, clock: 'business', source: 'what a message is about is kept by itself (PIPL art. 19)' },
  'document-reading': { days: 1, clock: 'business', source: 'a count of one day' },
  'uploaded-part': { days: 1, clock: 'wire', source: 'it was verified right after it was sent' },
  reply: { days: 7, clock: 'wire', source: 'a phone that was without a network tries again within days' },
  'vendor-token': { days: 1, clock: 'wire', source: 'it has expired' },
}

/** What is older than this instant has been kept long enough. */
export function keptSince(kind: RetentionKind, { now, wireNow }: { now: Date; wireNow: Date }): Date {
  const { days, clock } = retention[kind]
  return new Date((clock === 'wire' ? wireNow : now).getTime() - days * DAY_MS)
}
