import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { startCertificateAuthority } from '../../../mocks/certificate-authority/server'
import { freshDatabase } from '../../support/database/fresh'

const credentials = v.object({
  base_url: v.string(),
  tsa_url: v.string(),
  tsa_policy: v.string(),
  enrolment_account: v.object({ user: v.string(), password: v.string() }),
  ca_pem: v.string(),
  tsa_pem: v.string(),
})

/** A mock on a database of its own, and a folder in which the openssl command can be its client. */
export interface TestAuthority {
  url: string
  databaseUrl: string
  credentials: v.InferOutput<typeof credentials>
  folder: Folder
  control(path: string, body: unknown): Promise<void>
  restart(): Promise<TestAuthority>
  close(): Promise<void>
}

/** Files of one test and the openssl command over them. */
export interface Folder {
  write(name: string, content: string | Uint8Array): string
  read(name: string): Buffer
  /** What openssl prints; throws when it says no. */
  openssl(...args: string[]): string
  remove(): void
}

/** Starts a mock with a new root. */
export async function startTestAuthority(): Promise<TestAuthority> {
  const database = await freshDatabase()
  const folder = newFolder()
  return start(database.ownerUrl, folder, async () => {
    folder.remove()
    await database.drop()
  })
}

async function start(databaseUrl: string, folder: Folder, cleanUp: () => Promise<void>): Promise<TestAuthority> {
  const mock = await startCertificateAuthority({ databaseUrl, port: 0 })
  const given = v.parse(credentials, await (await fetch(`${mock.url}/_mock/credentials`)).json())
  folder.write('ca.pem', given.ca_pem)
  folder.write('tsa.pem', given.tsa_pem)
  return {
    url: mock.url,
    databaseUrl,
    credentials: given,
    folder,
    control: async (controlPath, body) => {
      const answer = await fetch(`${mock.url}/_mock${controlPath}`, { method: 'POST', body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(await answer.text())
    },
    restart: async () => {
      await mock.close()
      return start(databaseUrl, folder, cleanUp)
    },
    close: async () => {
      await mock.close()
      await cleanUp()
    },
  }
}

function newFolder(): Folder {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'certificate-authority-'))
  return {
    write: (name, content) => {
      writeFileSync(path.join(folder, name), content)
      return name
    },
    read: (name) => readFileSync(path.join(folder, name)),
    openssl: (...args) => execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }),
    remove: () => {
      rmSync(folder, { recursive: true })
    },
  }
}

export interface Reply {
  status: number
  headers: Headers
  text: string
}

/** Sends a request in DER to simpleenroll, by the right account when none is given. */
export async function enrol(authority: TestAuthority, der: Uint8Array, headers: Record<string, string> = {}): Promise<Reply> {
  const { user, password } = authority.credentials.enrolment_account
  const answer = await fetch(`${authority.url}/.well-known/est/simpleenroll`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/pkcs10',
      'Content-Transfer-Encoding': 'base64',
      Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      ...headers,
    },
    body: Buffer.from(der).toString('base64'),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** A certification request by the openssl command for a new P-256 key; names are escaped for its -subj. */
export function requestByOpenssl({ folder }: TestAuthority, subject: string, ...options: string[]): Buffer {
  folder.openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'key.pem')
  folder.openssl(
    'req',
    '-new',
    '-utf8',
    '-key',
    'key.pem',
    '-subj',
    subject,
    '-outform',
    'DER',
    '-out',
    'request.der',
    ...options,
  )
  return folder.read('request.der')
}

/** Writes the only certificate of an EST answer to `certificate.pem` and gives its text in openssl's words. */
export function certificateOf({ folder }: TestAuthority, { text }: Reply): string {
  folder.write('answer.b64', text)
  folder.openssl('base64', '-d', '-in', 'answer.b64', '-out', 'answer.p7')
  const pem = folder.openssl('pkcs7', '-inform', 'DER', '-in', 'answer.p7', '-print_certs')
  expect(pem.match(/BEGIN CERTIFICATE/g)).toHaveLength(1)
  folder.write('certificate.pem', pem)
  return folder.openssl('x509', '-in', 'certificate.pem', '-noout', '-text', '-nameopt', 'utf8,sep_multiline,lname')
}
