/** What the verify page is answered: the reply of `evidence/verify-file`, as far as it is shown. */
export interface Verdict {
  holds: boolean
  found: boolean
  checks: { check: string; holds: boolean }[]
  findings: { finding: string; side?: 'worker' | 'employer' }[]
  signers: { side: 'worker' | 'employer'; name: string; signedAt: string; timestampedAt: string; certificateSerial: string }[]
  record?: KeptRecord
}

/** What is stored of the contract that a code names. */
export interface KeptRecord {
  title: string
  status: string
  employerName: string
  workerName?: string
  sentAt: string
  signedAt?: string
  completedAt?: string
}

type Answer<Data> = { ok: true; data: Data } | { ok: false; error: { code: string } }

/** Sends a file as it is. Gives the code of a refusal, `OFFLINE` when nobody answers. */
export async function sendFile(file: Blob, code: string | undefined): Promise<Verdict | string> {
  return ask<Verdict>(
    fetch(`/verify${query(code)}`, { method: 'POST', body: file, headers: { 'content-type': 'application/pdf' } }),
  )
}

/** Asks what is stored of the contract that a code names; gives the code of a refusal. */
export async function readRecord(code: string): Promise<KeptRecord | string> {
  return ask<KeptRecord>(fetch(`/verify/record${query(code)}`))
}

function query(code: string | undefined): string {
  return code === undefined ? '' : `?${new URLSearchParams({ d: code }).toString()}`
}

async function ask<Data>(sent: Promise<Response>): Promise<Data | string> {
  try {
    const answer = (await (await sent).json()) as Answer<Data>
    return answer.ok ? answer.data : answer.error.code
  } catch {
    return 'OFFLINE'
  }
}
