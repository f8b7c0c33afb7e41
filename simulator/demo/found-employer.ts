import { employer, jobs, sites } from './employer'
import { openidOf } from './phone'
import { acceptPrivacy, type JobKey } from './steps'
import { perform, phoneAt, type Stage } from './stage'

const escrowFen = 9_000_000

/**
 * Registers the employer with its people, who have read the privacy notice, its sites and jobs, and credits its escrow; gives
 * the jobs in their order.
 */
export async function foundEmployer(stage: Stage, at: Date): Promise<JobKey[]> {
  const operator = { caller: { kind: 'operator' }, at } as const
  const members = employer.members.map(({ persona, name, role }) => ({ openid: openidOf(persona), name, role }))
  const registration = { name: employer.name, creditCode: employer.creditCode, members }
  const { employerId } = await perform<{ employerId: string }>(stage, {
    ...operator,
    feature: 'account',
    action: 'register-employer',
    data: registration,
  })
  const credit = { employerId, amountFen: escrowFen, reference: '演示入金 1' }
  await perform(stage, { ...operator, feature: 'payout', action: 'credit-escrow', data: credit })
  for (const { persona } of employer.members) await acceptPrivacy(phoneAt(stage, persona, { at }))
  const jobIds = await postJobs(stage, at)
  return jobIds.map((jobId) => ({ employerId, jobId }))
}

async function postJobs(stage: Stage, at: Date): Promise<string[]> {
  const owner = phoneAt(stage, 'employer-owner', { at })
  const siteIds: string[] = []
  for (const site of sites) siteIds.push((await owner.ask('job', 'create-site', site)).siteId)
  const jobIds: string[] = []
  for (const { site, ...job } of jobs)
    jobIds.push((await owner.ask('job', 'post-job', { ...job, siteId: siteIds[site] ?? '' })).jobId)
  return jobIds
}
