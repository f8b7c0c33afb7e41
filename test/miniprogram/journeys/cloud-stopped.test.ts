/** @jest-environment jsdom */
import '../../support/simulate/setup'
import { common } from '../../../miniprogram/i18n/common'
import { identityWords } from '../../../miniprogram/i18n/identity'
import { jobDetailWords } from '../../../miniprogram/i18n/job-detail'
import { panelWords, faceWords } from '../../../miniprogram/packages/demo/utils/words'
import { refusals } from '../../../miniprogram/i18n/refusals'
import { welcomeWords } from '../../../miniprogram/i18n/onboarding'
import { personOf } from '../../../simulator/demo/people'
import { shows } from '../../support/simulate/act'
import { startProgram, type Program } from '../../support/simulate/journey/program'
import * as phones from '../../support/simulate/journey/real-phone'

const { tap, sees, type } = phones
const person = personOf(1, 2026)
const again = '再试一次'

describe('a cloud that is stopped in the middle', () => {
  let program: Program
  beforeAll(async () => {
    program = await startProgram()
  })
  afterAll(() => program.remove())
  beforeEach(() => {
    phones.connect(program)
  })

  it('leaves a form as it was filled in, and what was tapped is done once it is back', async () => {
    await phones.take(phones.newPhone())
    await tap('li-na')
    await tap(welcomeWords.agree.zh)
    await tap(welcomeWords.worker.zh)
    await phones.openAt('/packages/onboarding/pages/identity/identity')
    await type('.identity__name', person.name)
    await type('.identity__number', person.idNumber)
    await tap(identityWords.consentNumber.zh)
    await tap(identityWords.consentFace.zh)
    await program.stop()

    await tap(identityWords.start.zh)
    await sees(refusals.OFFLINE.zh, again)
    await phones.pullDown()
    await sees(common.offlineStrip.zh)
    expectFilledIn()

    await program.startAgain()
    await tap(again)
    // the sessions of the earlier start have ended, and DevTools can't log in by itself
    await sees(panelWords.ask.zh)
    await tap('li-na')
    await tap(faceWords.goOn.zh)
    await sees(identityWords.verified.zh)
  })

  it('is said by a page that has nothing to show yet, which goes on when it is tapped', async () => {
    await phones.phoneOf('wang-wei')
    await phones.openAt('/pages/jobs/jobs')
    await sees('早班拣货员')
    await program.stop()

    await tap('早班拣货员')
    await sees(refusals.OFFLINE.zh)
    await tap(again)
    await sees(refusals.OFFLINE.zh)
    await phones.tapBack()
    await sees('早班拣货员', common.offlineStrip.zh)
    await tap('早班拣货员')

    await program.startAgain()
    await tap(again)
    await tap('wang-wei')
    await sees(jobDetailWords.apply.zh)
    await phones.tapBack()
    await sees('早班拣货员')
    expect(shows(phones.screen(), 'notice-strip')).toBe(false)
  })

  function expectFilledIn(): void {
    expect(phones.typedIn('.identity__name')).toBe(person.name)
    expect(phones.typedIn('.identity__number')).toBe(person.idNumber)
    expect(phones.screen().data).toMatchObject({ consentNumber: true, consentFace: true })
  }
})
