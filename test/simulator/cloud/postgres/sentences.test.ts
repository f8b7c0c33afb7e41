import { explained, failureOf, isLockRefusal, isPortRefusal } from '../../../../simulator/cloud/postgres/sentences'

const stamp = '2026-11-21 09:28:01.133 UTC [8709]'

it.each([
  [
    'a full disk',
    `${stamp} PANIC:  could not write to file "pg_wal/xlogtemp.29": No space left on device`,
    'The disk that holds D is full',
  ],
  [
    'a user without a name',
    'initdb: error: could not look up effective user ID 4321: user does not exist',
    'a line in /etc/passwd',
  ],
  [
    'an administrator',
    'Execution of PostgreSQL by a user with administrative permissions is not permitted.',
    'an ordinary terminal',
  ],
  [
    'a lost library',
    'initdb: error while loading shared libraries: libz.so.1: cannot open shared object file',
    'run `npm ci` again',
  ],
  ['closed files', `${stamp} FATAL:  could not open file "PG_VERSION": Permission denied`, 'correct its permissions'],
  [
    'anything else',
    `${stamp} LOG:  hm\n${stamp} FATAL:  bogus data in file\n${stamp} LOG:  bye`,
    'could not start in D: bogus data in file.',
  ],
])('says what to do about %s', (_, output, part) => {
  expect(failureOf('start', output, 'D').sentence).toContain(part)
})

it('says that the disk is full when a file of ours cannot be written', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, mkdir'), { code: 'ENOSPC' })
  expect(explained(full, 'D')).toMatchObject({ sentence: expect.stringContaining('The disk that holds D is full') as string })
})

it('leaves a fault of the program as it is', () => {
  const fault = new TypeError('undefined is not a function')
  expect(explained(fault, 'D')).toBe(fault)
})

it('tells a folder that is held and a port that is taken from other failures', () => {
  expect(isLockRefusal(`${stamp} FATAL:  lock file "postmaster.pid" already exists`)).toBe(true)
  expect(isLockRefusal(`${stamp} FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use`)).toBe(true)
  expect(isPortRefusal(`${stamp} LOG:  could not bind IPv4 address "127.0.0.1": Address already in use`)).toBe(true)
  expect(isLockRefusal(`${stamp} FATAL:  bogus data`) || isPortRefusal(`${stamp} FATAL:  bogus data`)).toBe(false)
})
