import { Refusal } from '../refusal'

export type ConsentScope = 'privacy' | 'id-number' | 'face' | 'phone' | 'cover'

/** The day on which each text was last changed. A consent counts for the version that was read, and for no other. */
export const consentVersions: Readonly<Record<ConsentScope, string>> = {
  privacy: '2026-03-01',
  'id-number': '2026-03-01',
  face: '2026-03-01',
  phone: '2026-03-01',
  cover: '2026-03-01',
}

/** Refuses a consent to a text that is no longer, or not yet, the current one: CONSENT_MISSING with the current version. */
export function requireCurrent(scope: ConsentScope, version: string): void {
  const current = consentVersions[scope]
  if (version !== current) throw new Refusal('CONSENT_MISSING', { scope, version: current })
}
