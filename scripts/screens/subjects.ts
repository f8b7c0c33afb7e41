import { placeNear } from '../../simulator/demo/place'
import { startVerification } from '../../simulator/demo/steps'
import type { DeviceState } from '../../simulator/phone/protocol'
import { httpPhone, moveClock } from '../../simulator/scenarios/http-phone'
import { prepareScenario } from '../../simulator/scenarios/run'
import { payoutKey, shiftKey, type Scene } from '../../simulator/scenarios/scene'
import type { Given, Scenario } from '../../simulator/scenarios/schema'
import { agreementSubjects } from './agreement-subjects'
import { page } from './pages'
import { played } from './played'
import type { Prepare, Shot } from './subject'

const usual = { title: { zh: '图', en: 'Picture' }, rule: 'a moment to be pictured', job: 'day', vendors: [], steps: [] } as const
const atGate = { metresFromGate: 18, accuracyMetres: 12 }

/** Pages that need no query, each under its own name. */
function plain(...names: readonly (keyof typeof page)[]): Shot[] {
  return names.map((name) => ({ name, page: page[name] }))
}

/** A worker who has come as far as `given`, at a business time. */
function worker(given: Given, at: string, shotsOf: (scene: Scene) => readonly Shot[] | Promise<readonly Shot[]>): Prepare {
  return async (cloud, identity) => {
    const persona = `picture-${given}-${String(identity)}`
    const scenario: Scenario = { ...usual, vendors: [], steps: [], name: 'picture', persona, given, at, place: atGate }
    const scene = await prepareScenario(cloud, scenario, { persona, identity })
    const shots = await shotsOf(scene)
    return { persona, device: { place: await placeOf(scene) }, shots: shots.map((shot) => named(given, shot)) }
  }
}

function named(prefix: string, { name, page: where }: Shot): Shot {
  return { name: `${name}-${prefix}`, page: where }
}

async function placeOf(scene: Scene): Promise<DeviceState['place']> {
  if (scene.shift === undefined) return undefined
  const { site } = await scene.worker.ask('attendance', 'get-clock', shiftKey(scene))
  const { latitude, longitude } = placeNear(site, scene.place, await scene.worker.now())
  return { latitude, longitude, accuracy: scene.place.accuracyMetres }
}

/** Somebody of the demo data, at the present. */
function ofDemo(persona: string, shots: readonly Shot[], device: Partial<DeviceState> = {}): Prepare {
  return async (cloud) => {
    await moveClock(cloud, { set: new Date().toISOString() })
    await httpPhone(cloud, persona)
    return { persona, device, shots: shots.map((shot) => named(persona, shot)) }
  }
}

function query(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}

async function face(scene: Scene): Promise<Shot[]> {
  const { verifyId } = await startVerification(scene.worker, scene.person)
  return [{ name: 'demo-face', page: `${page['demo-face']}?${query({ verifyId })}` }]
}

async function eid(scene: Scene): Promise<Shot[]> {
  const { verifyId } = await startVerification(scene.worker, scene.person)
  return [{ name: 'demo-eid', page: `${page['demo-eid']}?${query({ token: verifyId })}` }]
}

async function toSign(scene: Scene): Promise<Shot[]> {
  const { employerId = '', applicationId = '' } = scene.shift ?? {}
  const { textSha256 } = await scene.worker.ask('contract', 'open-agreement', { employerId, applicationId })
  const ids = { employerId, applicationId }
  return [
    { name: 'agreement', page: `${page.agreement}?${query(ids)}` },
    { name: 'sign', page: `${page.sign}?${query({ ...ids, textSha256, readSince: '0' })}` },
  ]
}

async function toVerify(scene: Scene): Promise<Shot[]> {
  const { employerId = '', applicationId = '' } = scene.shift ?? {}
  const { contractId } = await scene.worker.ask('contract', 'open-agreement', { employerId, applicationId })
  return [...atShift('enrol')(scene), { name: 'verify', page: `${page.verify}?${query({ employerId, contractId })}` }]
}

function atShift(name: keyof typeof page): (scene: Scene) => Shot[] {
  return (scene) => [...plain('home'), { name, page: `${page[name]}?${query(shiftKey(scene))}` }]
}

async function toConfirm(scene: Scene): Promise<Shot[]> {
  const { transfer } = await scene.worker.ask('payout', 'get-confirmation', payoutKey(scene))
  return [
    ...plain('home'),
    { name: 'confirm', page: `${page.confirm}?${query(payoutKey(scene))}` },
    { name: 'demo-transfer', page: `${page['demo-transfer']}?${query({ package: transfer?.package ?? '' })}` },
  ]
}

const ofEmployer: Prepare = async (cloud, identity) => {
  const reviewer = await httpPhone(cloud, 'employer-reviewer')
  const { items } = await reviewer.ask('attendance', 'list-reviews', {})
  const record = items[0] ? [{ name: 'review-detail', page: `${page['review-detail']}?recordId=${items[0].recordId}` }] : []
  const pages = plain('today', 'review', 'pay-run', 'identity-review', 'countersign', 'sent-agreements', 'templates')
  const template = { name: 'template', page: `${page.template}?kind=labour-service` }
  return ofDemo('employer-owner', [...pages, template, ...record])(cloud, identity)
}

/** What is pictured, in this order. Each page is there in its main state at least. */
export const subjects: readonly Prepare[] = [
  worker('new', '2026-03-02T18:00:00+08:00', ({ job }) => [
    ...plain('welcome', 'jobs'),
    { name: 'job-detail', page: `${page['job-detail']}?${query({ ...job })}` },
    { name: 'job-detail-gone', page: `${page['job-detail']}?${query({ ...job, jobId: job.employerId })}` },
    ...plain('me'),
  ]),
  worker('applied', '2026-03-02T18:00:00+08:00', async (scene) => [
    ...plain('home', 'identity', 'without-face', 'demo-phone'),
    { name: 'records-empty', page: page.records },
    { name: 'earnings-empty', page: page.earnings },
    ...plain('demo-panel'),
    { name: 'demo-employee', page: `${page['demo-employee']}?templateIds=WORKCARD_STATUS_CHANGE` },
    ...(await face(scene)),
  ]),
  worker('verified', '2026-03-02T18:00:00+08:00', toSign),
  worker('signed', '2026-03-02T18:00:00+08:00', toVerify),
  worker('covered', '2026-03-03T07:50:00+08:00', atShift('clock')),
  worker('clocked-in', '2026-03-03T11:50:00+08:00', atShift('clock')),
  worker('worked', '2026-03-03T17:30:00+08:00', atShift('clock')),
  worker('to-confirm', '2026-03-03T18:30:00+08:00', toConfirm),
  worker('paid', '2026-03-03T18:30:00+08:00', (scene) => [
    ...plain('home'),
    { name: 'confirm', page: `${page.confirm}?${query(payoutKey(scene))}` },
    { name: 'slip', page: `${page.slip}?${query(payoutKey(scene))}` },
  ]),
  ...agreementSubjects,
  ...['number-on-two-accounts', 'move-objected', 'document-ends-mid-contract', 'face-check-not-set-up'].map(played),
  ofDemo('worker-01', [
    ...plain('home', 'records', 'earnings', 'who-saw', 'my-data', 'document', 'agreements'),
    { name: 'identity-move-empty', page: page.move },
    ...plain('me'),
  ]),
  ofEmployer,
  ofDemo('wang-wei', [{ name: 'jobs-offline', page: page.jobs }], { network: 'none' }),
]

/** What there is only where Tencent Cloud checks the faces. */
export const subjectsWithEid: readonly Prepare[] = [worker('applied', '2026-03-02T18:00:00+08:00', eid)]

/** The three of the README. */
export const readmeSubjects: readonly Prepare[] = [
  worker('covered', '2026-03-03T07:50:00+08:00', atShift('clock')),
  worker('to-confirm', '2026-03-03T18:30:00+08:00', async (scene) => (await toConfirm(scene)).slice(1, 2)),
]
