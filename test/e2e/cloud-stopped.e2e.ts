import { common } from '../../miniprogram/i18n/common'
import { jobDetailWords } from '../../miniprogram/i18n/job-detail'
import { refusals } from '../../miniprogram/i18n/refusals'
import { startProgram, type Program } from '../support/simulate/journey/program'
import { test } from './support/test'
import { titleOf } from './support/words'

const job = titleOf('day')
const again = '再试一次'

test('a phone without a network says so, keeps what it shows, and goes on by itself', async ({ openPhone }) => {
  const phone = await openPhone({ as: 'wang-wei', page: 'pages/jobs/jobs' })
  await phone.sees(job)
  await phone.change({ network: 'none' })
  await phone.tap(job)
  await phone.sees(refusals.OFFLINE.zh)
  await phone.tapBack()
  await phone.sees(job, common.offlineStrip.zh)
  await phone.tap(job)
  await phone.sees(refusals.OFFLINE.zh)
  await phone.change({ network: 'wifi' })
  await phone.sees(jobDetailWords.about.zh)
  await phone.tapBack()
  await phone.sees(job)
  await phone.seesNot(common.offlineStrip.zh)
})

test.describe('a cloud of its own', () => {
  let program: Program
  test.beforeAll(async () => {
    program = await startProgram()
  })
  test.afterAll(() => program.remove())

  test('a cloud that is stopped leaves the phone with its own words, and a tap goes on once it is back', async ({ takeUp }) => {
    const phone = await takeUp(program.url)
    await phone.open(program.url, { as: 'wang-wei', page: 'pages/jobs/jobs' })
    await phone.sees(job)
    await program.stop()
    await phone.tap(job)
    await phone.sees(refusals.OFFLINE.zh)
    await phone.tap(again)
    await phone.sees(refusals.OFFLINE.zh)
    await program.startAgain()
    await phone.tap(again)
    await phone.sees(jobDetailWords.about.zh)
  })
})
