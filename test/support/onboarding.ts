import { consentVersions } from '../../cloudfunctions/shared/domain/consent'
import { signingDeadline } from '../../cloudfunctions/shared/domain/contract-life'
import { seal } from '../../cloudfunctions/shared/personal-data'
import { closePrevious } from '../../cloudfunctions/shared/process/close-previous'
import { lockContract } from '../../cloudfunctions/shared/store/contract-life'
import { markSigned } from '../../cloudfunctions/shared/store/contracts'
import { answersOf } from '../../simulator/demo/reader'
import { aSignature, aStoredSignature } from './builders/agreements'
import { idNumberBorn } from './builders/id-numbers'
import { openidOf, type World } from './world'

/** The evening before the shift of a day job. */
export const eveningBefore = '2026-03-01T18:00:00+08:00'

export interface JobKey {
  employerId: string
  jobId: string
}
/** A worker's place in a job, as requests name it. */
export interface Taken extends JobKey {
  applicationId: string
  shiftId: string
}

export const aSite = {
  name: '一号仓',
  district: '浦东',
  address: '一号路 1 号',
  latitude: 31.2304,
  longitude: 121.4737,
  radiusMetres: 200,
  zone: 'Asia/Shanghai',
}
export const aJob = {
  title: '分拣员',
  description: '分拣包裹',
  payFenPerHour: 2600,
  startsAtLocal: '08:00',
  endsAtLocal: '17:00',
  breakMinutes: 60,
  occupationClass: 2,
  places: 20,
  minimumAge: 18,
  maximumAge: 60,
}

/** An employer of its own, whose owner is the persona, with one member of each role. */
export async function registerEmployer(world: World, owner: string, creditCode: string): Promise<string> {
  const member = (name: string, role: 'owner' | 'reviewer' | 'finance'): object => ({
    openid: openidOf(name),
    name: '钱多',
    role,
  })
  const members = [member(owner, 'owner'), member(`${owner}-reviewer`, 'reviewer'), member(`${owner}-finance`, 'finance')]
  const request = { name: `雇主 ${owner}`, creditCode, members }
  return (await world.expectOk({ kind: 'operator' }, 'account', 'register-employer', request)).employerId
}

/** A job of that owner at a site of its own. */
export async function postJob(
  world: World,
  owner: string,
  { site = {}, job = {} }: { site?: Partial<typeof aSite>; job?: Partial<typeof aJob> } = {},
): Promise<JobKey> {
  const { siteId } = await world.expectOk(owner, 'job', 'create-site', { ...aSite, ...site })
  const { jobId } = await world.expectOk(owner, 'job', 'post-job', { ...aJob, ...job, siteId })
  const { employer } = await world.expectOk(owner, 'account', 'enter')
  return { employerId: employer?.employerId ?? '', jobId }
}

/** Accepts the privacy notice and opens a worker's account. */
export async function becomeWorker(world: World, persona: string): Promise<void> {
  const { privacyVersion } = await world.expectOk(persona, 'account', 'enter')
  await world.expectOk(persona, 'account', 'accept-privacy', { version: privacyVersion })
  await world.expectOk(persona, 'account', 'become-worker')
}

export async function apply(world: World, persona: string, job: JobKey): Promise<Taken> {
  return { ...job, ...(await world.expectOk(persona, 'job', 'apply-for-job', { ...job })) }
}

export interface Person {
  name: string
  idNumber: string
}
/** Somebody born on a day; `sequence` tells people of one day apart. */
export function aPerson({ name = '李娜', birthDate = '1990-03-07', sequence = 1 } = {}): Person {
  return { name, idNumber: idNumberBorn(birthDate, sequence) }
}

export async function startVerification(
  world: World,
  persona: string,
  person: Person,
): Promise<{ verificationId: string; verifyId: string; attemptsLeft: number }> {
  const { consentVersions } = await world.expectOk(persona, 'identity', 'get-identity')
  return world.expectOk(persona, 'identity', 'start-verification', { ...person, consents: consentVersions })
}

/** What the person does before WeChat's camera; without a result the persona decides. */
export async function showFace(
  world: World,
  persona: string,
  { verifyId, result }: { verifyId: string; result?: number },
): Promise<void> {
  const body = { openid: openidOf(persona), ...(result !== undefined && { verify_ret: result }) }
  await world.mock('weixin').post(`/faces/${verifyId}`, body)
}

export async function verify(world: World, persona: string, person: Person): Promise<void> {
  const { verificationId, verifyId } = await startVerification(world, persona, person)
  await showFace(world, persona, { verifyId })
  await world.expectOk(persona, 'identity', 'finish-verification', { verificationId })
}

/** What a tap on WeChat's button for the phone number gives; without a number everybody has one of their own. */
export async function phoneCodeOf(
  world: World,
  persona: string,
  phone?: { phone: string; country_code?: string },
): Promise<string> {
  const made = await world.mock('weixin').post('/phone-codes', { openid: openidOf(persona), ...phone })
  return (made as { code: string }).code
}

/** Asks two people of an employer to vouch for the worker. */
export async function askForReview(
  world: World,
  persona: string,
  { person, employerId }: { person: Person; employerId: string },
): Promise<{ reviewId: string }> {
  const request = { ...person, employerId, phoneCode: await phoneCodeOf(world, persona), consents: reviewConsents }
  return world.expectOk(persona, 'identity', 'ask-for-review', request)
}
export const reviewConsents = { idNumber: consentVersions['id-number'], phone: consentVersions.phone }

/** Puts a signature on the agreement as if the worker had: making its file takes longer than what most tests are about. */
export async function sign(world: World, persona: string, { employerId, applicationId }: Taken): Promise<void> {
  const { contractId } = await world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })
  const { db, now, settings } = world.environment
  const strokesSealed = seal(settings.personalData(), { plain: '[]', row: `contract:${contractId}:strokes` })
  const [at, key] = [now(), { employerId, contractId }]
  await db.transaction().execute(async (transaction) => {
    const locked = await lockContract(transaction, key)
    if (locked.purpose === 'renew') await closePrevious(transaction, locked, { act: 'supersede', at, actor: locked.workerNo })
    const signature = { ...aStoredSignature, strokesSealed }
    await markSigned(transaction, key, { at, signature, countersignBy: signingDeadline(at) })
  })
}

/** Answers the questions about an agreement, and confirms by SMS who it is. */
export async function prepareToSign(world: World, persona: string, agreement: OpenedAgreement): Promise<void> {
  await answerRight(world, persona, agreement)
  const { employerId, contractId } = agreement
  const phoneCode = await phoneCodeOf(world, persona)
  await world.expectOk(persona, 'contract', 'start-intent', { employerId, contractId, method: 'sms', phoneCode })
}
type OpenedAgreement = CloudFunctions['contract']['open-agreement']['reply']

/** Answers the questions about an agreement as somebody does who has read it. */
export async function answerRight(world: World, persona: string, agreement: OpenedAgreement): Promise<void> {
  const { employerId, contractId } = agreement
  const { questions } = await world.expectOk(persona, 'contract', 'get-signing', { employerId, contractId })
  const answers = answersOf(agreement, questions)
  if (answers.length > 0) await world.expectOk(persona, 'contract', 'answer-questions', { employerId, contractId, answers })
}

/** Opens the agreement, reads it, and signs its file. */
export async function signFile(world: World, persona: string, { employerId, applicationId }: Taken): Promise<void> {
  const agreement = await world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })
  await prepareToSign(world, persona, agreement)
  const { contractId, textSha256 } = agreement
  const act = { employerId, contractId, textSha256, readMilliseconds: 5000, readToEnd: true, strokes: aSignature }
  await world.expectOk(persona, 'contract', 'sign-agreement', act)
}

/** A worker with the agreement of a job signed, and nothing insured yet. */
export async function engage(world: World, persona: string, { job, person }: { job: JobKey; person: Person }): Promise<Taken> {
  await becomeWorker(world, persona)
  const taken = await apply(world, persona, job)
  await verify(world, persona, person)
  await sign(world, persona, taken)
  return taken
}

/** Lets this world's next pass of a crash point throw, as if the process had ended there. */
export function crashOnceAt(world: World, name: string): void {
  world.environment.crashPoint = (passed) => {
    if (passed !== name) return
    world.environment.crashPoint = () => undefined
    throw new Error(`crashed at ${name}`)
  }
}

/** The refusal of a call that must be refused; throws when it was not. */
export async function refusalOf(
  world: World,
  call: [who: Parameters<World['call']>[0], feature: Parameters<World['call']>[1], action: string, data?: object],
): Promise<{ code: string; detail: Readonly<Record<string, unknown>> }> {
  const answer = await world.call(...call)
  if (answer.ok) throw new Error(`${call[2]} was not refused`)
  return { code: answer.error.code, detail: answer.error.detail }
}
