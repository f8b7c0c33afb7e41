import { canonicalJson } from './canonical-json'

/** SHA-256 in lower-case hexadecimal; it is passed in, since a rule imports nothing. */
export type Hash = (text: string) => string

/** What the first record of a chain has before it. */
export const genesis = '0'.repeat(64)

/** The hash of a record and of all before it: SHA-256 over the previous hash and the record's canonical JSON. */
export function linkHash(previousHash: string, record: object, hash: Hash): string {
  return hash(previousHash + canonicalJson(record))
}

export interface Link {
  record: object
  previousHash: string
  hash: string
}

/** Whether every link follows from the one before it, oldest first: an edited, lost or reordered record breaks it. */
export function isIntact(links: readonly Link[], hash: Hash): boolean {
  return links.every((link, index) => {
    const previousHash = links[index - 1]?.hash ?? genesis
    return link.previousHash === previousHash && link.hash === linkHash(previousHash, link.record, hash)
  })
}
