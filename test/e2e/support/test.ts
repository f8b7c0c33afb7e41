import { expect, test as base, type Browser } from '@playwright/test'
import { mockControl } from '../../../simulator/cloud/mock-control'
import type { MockName } from '../../../simulator/cloud/mocks'
import type { DemoSize } from '../../../simulator/demo/size'
import type { Host } from '../../../simulator/phone/protocol'
import type { CloudAddress } from '../../../simulator/scenarios/http-phone'
import { freshDatabase, type TestDatabase } from '../../support/database/fresh'
import { startProgram, type Program } from '../../support/simulate/journey/program'
import type { Hand } from './hand'
import { keepAtHome } from './keep-at-home'
import { PhonePage, type PhoneWish } from './phone-page'

/** The program of `npm start` on a database of its own. */
export interface Cloud extends CloudAddress {
  program: Program
  database: TestDatabase
}
interface ForTest {
  hand: Hand
  /** A phone in a browser context of its own that reaches that address alone; a test that leaves a fault on one fails. */
  takeUp: (url: string, host?: Host) => Promise<PhonePage>
  /** Somebody's phone, opened at the cloud. */
  openPhone: (wish: PhoneWish) => Promise<PhonePage>
}
interface ForWorker {
  demo: DemoSize
  /** A file that names a world has a program of its own: its people have done nothing yet. */
  world: string
  cloud: Cloud
}

export const test = base.extend<ForTest, ForWorker>({
  demo: ['employer', { option: true, scope: 'worker' }],
  world: ['', { option: true, scope: 'worker' }],
  cloud: [
    async ({ demo }, use) => {
      const database = await freshDatabase()
      const variables = { DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl }
      const program = await startProgram({ demo, variables })
      await use({ url: program.url, mocks: mocksOf(program), program, database })
      await program.remove()
      await database.drop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  hand: ['touch', { option: true }],
  takeUp: async ({ browser, hand }, use) => {
    const phones: PhonePage[] = []
    await use(async (url, host) => {
      const context = await browser.newContext()
      await keepAtHome(context, url)
      const phone = new PhonePage(await context.newPage(), hand, host)
      phones.push(phone)
      return phone
    })
    for (const phone of phones) expect(await phone.faults.all(), 'faults on the phone').toEqual([])
    await closeAll(browser)
  },
  openPhone: async ({ cloud, takeUp }, use) => {
    await use(async (wish) => {
      const phone = await takeUp(cloud.url, wish.host)
      await phone.open(cloud.url, wish)
      return phone
    })
  },
})

async function closeAll(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}

function mocksOf({ mocks }: Program): CloudAddress['mocks'] {
  const named: readonly (readonly [MockName, string])[] = [
    ['weixin', mocks.weixin],
    ['wechat-pay', mocks.wechatPay],
    ['tencent-faceid', mocks.tencentFaceId],
    ['certificate-authority', mocks.certificateAuthority],
    ['insurer', mocks.insurer],
  ]
  return new Map(named.map(([name, address]) => [name, mockControl(address)]))
}
