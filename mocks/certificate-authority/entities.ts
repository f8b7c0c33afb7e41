import 'reflect-metadata' // @peculiar/x509 needs it loaded first
import * as x509 from '@peculiar/x509'
import type { MockTools } from '../kit/mock'
import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { createRoot, createTimeStamper, type Signer } from './certificates'

export const tables = `
create table if not exists event_certificate (
  serial_number text primary key, key_sha256 text not null unique, common_name text not null, subject_serial text,
  not_before timestamptz not null, not_after timestamptz not null, der bytea not null);
create table if not exists time_stamp (
  serial bigint generated always as identity primary key, imprint bytea not null, gen_time timestamptz not null)`

/** The root and the time-stamp authority of this mock; they outlive a restart. */
export interface Authority {
  root: Signer
  timeStamper: Signer
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const
const storedSigner = v.strictObject({ certificate: v.string(), privateKey: v.string() })
const storedAuthority = v.strictObject({ root: storedSigner, timeStamper: storedSigner })

/** Loads the authority, or makes it at the first start ever. */
export async function loadAuthority({ kept, clock }: Pick<MockTools, 'kept' | 'clock'>): Promise<Authority> {
  const stored = v.parse(storedAuthority, JSON.parse(await kept.getOrMake('authority', () => makeAuthority(clock.wireNow()))))
  return { root: await readSigner(stored.root), timeStamper: await readSigner(stored.timeStamper) }
}

/** The account that may enrol, with a password made at the first start ever. */
export async function enrolmentAccount({ kept }: Pick<MockTools, 'kept'>): Promise<{ user: string; password: string }> {
  return { user: 'workcard', password: await kept.getOrMake('enrolment-password', () => randomBytes(18).toString('base64url')) }
}

/** An unpredictable positive serial number of 16 bytes (RFC 5280 allows 20). */
export function newSerialNumber(): string {
  return `40${randomBytes(15).toString('hex')}`
}

/** Stores a certificate before it is handed out; false when its key has been certified before. */
export async function saveEventCertificate(
  { pool }: Pick<MockTools, 'pool'>,
  issued: { certificate: x509.X509Certificate; keySha256: string; commonName: string; subjectSerial: string | undefined },
): Promise<boolean> {
  const { certificate } = issued
  const { rowCount } = await pool.query(
    'insert into event_certificate values ($1, $2, $3, $4, $5, $6, $7) on conflict (key_sha256) do nothing',
    [
      certificate.serialNumber,
      issued.keySha256,
      issued.commonName,
      issued.subjectSerial ?? null,
      certificate.notBefore,
      certificate.notAfter,
      Buffer.from(certificate.rawData),
    ],
  )
  return rowCount === 1
}

/** Takes the next serial number for a time-stamp by storing what it will say. */
export async function saveTimeStamp({ pool }: Pick<MockTools, 'pool'>, imprint: Uint8Array, genTime: Date): Promise<bigint> {
  const sql = 'insert into time_stamp (imprint, gen_time) values ($1, $2) returning serial::text'
  const { rows } = await pool.query<{ serial: string }>(sql, [Buffer.from(imprint), genTime])
  const [row] = rows
  if (!row) throw new Error('expected the row of the time-stamp')
  return BigInt(row.serial)
}

/** What was issued, newest first. */
export async function listIssued({ pool }: Pick<MockTools, 'pool'>): Promise<Record<string, unknown>> {
  const certificates = await pool.query<Record<string, unknown>>(
    'select serial_number, key_sha256, common_name, subject_serial, not_before, not_after from event_certificate order by not_before desc limit 100',
  )
  const stamps = await pool.query<Record<string, unknown>>(
    `select serial, encode(imprint, 'hex') as imprint, gen_time from time_stamp order by serial desc limit 100`,
  )
  return { event_certificates: certificates.rows, time_stamps: stamps.rows }
}

/** Every certificate that was ever issued, by its serial number and the SHA-256 of its public key (SubjectPublicKeyInfo in DER). */
export async function listIssuedKeys({ pool }: Pick<MockTools, 'pool'>): Promise<Record<string, unknown>[]> {
  const sql = 'select serial_number, key_sha256 from event_certificate order by not_before, serial_number'
  return (await pool.query<Record<string, unknown>>(sql)).rows
}

async function makeAuthority(now: Date): Promise<string> {
  const root = await createRoot({ now, serialNumber: newSerialNumber() })
  const timeStamper = await createTimeStamper(root, { now, serialNumber: newSerialNumber() })
  return JSON.stringify({ root: await storeSigner(root), timeStamper: await storeSigner(timeStamper) })
}

async function storeSigner({ certificate, privateKey }: Signer): Promise<v.InferOutput<typeof storedSigner>> {
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey)
  return { certificate: certificate.toString('pem'), privateKey: Buffer.from(pkcs8).toString('base64') }
}

async function readSigner(stored: v.InferOutput<typeof storedSigner>): Promise<Signer> {
  const pkcs8 = Uint8Array.from(Buffer.from(stored.privateKey, 'base64'))
  return {
    certificate: new x509.X509Certificate(stored.certificate),
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, ECDSA, false, ['sign']),
  }
}
