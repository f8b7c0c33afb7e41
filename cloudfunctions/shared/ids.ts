import { v7 } from 'uuid'
import type { Clock } from './context'

/** UUIDs of version 7 (RFC 9562): they sort by time, so a key that starts with the tenant stays dense in an index. */
export function uuidGenerator(now: Clock): () => string {
  return () => v7({ msecs: now().getTime() })
}
