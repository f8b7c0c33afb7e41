const shanghaiMs = 8 * 3_600_000

/** RFC 3339 with seconds, +08:00, as the vendor writes it. */
export function rfc3339(instant: Date): string {
  return new Date(instant.getTime() + shanghaiMs).toISOString().replace(/\.\d+Z$/, '+08:00')
}
