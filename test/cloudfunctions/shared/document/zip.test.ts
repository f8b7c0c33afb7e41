import { unzipSync } from 'fflate'
import { zip } from '../../../../cloudfunctions/shared/document/zip'

const files = { 'b.txt': Buffer.from('second'), 'a/b.txt': Buffer.from('first') }
const at = new Date('2026-03-01T10:00:00Z')

describe('an archive', () => {
  it('has the files as they were given', () => {
    const found = unzipSync(zip(files, at))
    expect(Object.keys(found)).toEqual(['b.txt', 'a/b.txt'])
    expect(Buffer.from(found['a/b.txt'] ?? []).toString()).toBe('first')
  })

  it('is the same bytes for the same files and moment, in whatever zone the process stands', () => {
    expect(zip(files, at).equals(zip({ ...files }, new Date(at)))).toBe(true)
    // 10:00 in the form of MS-DOS: hour 10, minute 0
    expect(zip(files, at).readUInt16LE(10)).toBe(10 << 11)
  })
})
