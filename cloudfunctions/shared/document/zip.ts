import { zipSync } from 'fflate'

/**
 * Packs files into one ZIP, in the order that they are given, all dated alike: the same files give the same bytes. Nothing is
 * compressed, since what is large in a PDF is packed already.
 */
export function zip(files: Readonly<Record<string, Uint8Array>>, at: Date): Buffer {
  return Buffer.from(zipSync({ ...files }, { level: 0, mtime: wallClockOfZip(at) }))
}

/** A ZIP has no zone: its dates are written from the parts of the process's own, which may stand anywhere. */
function wallClockOfZip(at: Date): Date {
  return new Date(at.getTime() + at.getTimezoneOffset() * 60_000)
}
