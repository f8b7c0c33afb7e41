import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { Verification } from '../../../../miniprogram/services/evidence'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { evidence, signed } from './papers'

const route = 'packages/contract/pages/verify/verify'
const query = { employerId: 'e1', contractId: 'c1' }
type Name = Verification['checks'][number]['check']

const names = ['whole-file', 'worker-signature', 'employer-signature', 'timestamps', 'same-file', 'evidence-chain'] as const
const signers: Verification['signers'] = [
  { side: 'worker', name: '李*', ...evidence },
  {
    ...{ side: 'employer', name: '快送物流有限公司', certificateSerial: '77aa' },
    ...{ signedAt: '2026-01-02T01:00:00.000Z', timestampedAt: '2026-01-02T01:01:00.000Z' },
  },
]
/** A file that both have signed, of which all holds but this. */
function found(...broken: Name[]): Verification {
  const checks = names.map((check) => ({ check, holds: !broken.includes(check) }))
  return { holds: broken.length === 0, checks, signers }
}

describePageStates(route, {
  asks: ['evidence', 'verify-document'],
  query,
  // a file verifies or does not, and without one it is refused: there is no empty page
  done: {
    reply: found(),
    shows: [
      '全部对得上 签好以后，没有人改过这份文件',
      '你的签字是真的，签后没改过',
      '单位的签字是真的，签后没改过',
      '你签的：李* 签字时间 2026年1月1日 00:30 时间戳 2026年1月1日 00:31 证书编号 1F:22:9A',
      '单位签的：快送物流有限公司 签字时间 2026年1月2日 09:00',
    ],
  },
  refused: 'NOT_FOUND',
})

async function open(reply: Verification, side = {}): Promise<Rendered> {
  cloud.on('evidence', 'verify-document', reply)
  const page = openPage(route, { ...query, ...side })
  await flush()
  return page
}

describe('what was found out about a signed file', () => {
  it.each([
    ['whole-file', '文件不完整，或者后面加了东西'],
    ['worker-signature', '你的签字对不上'],
    ['employer-signature', '单位的签字对不上'],
    ['timestamps', '签字的时间对不上'],
    ['same-file', '不是当时存下的那一份'],
    ['evidence-chain', '签的经过被动过'],
  ] as const)('says in plain words that %s does not hold, and what to do', async (check, words) => {
    const read = text(await open(found(check)))
    expect(read).toContain(words)
    expect(read).toContain('有一处对不上 这份文件先别用')
    expect(read).not.toContain('全部对得上')
  })

  it('counts what does not match', async () => {
    expect(text(await open(found('worker-signature', 'same-file')))).toContain('有 2 处对不上')
  })

  it('tells a result that is not good by more than its words', async () => {
    expect(shows(await open(found()), 'panel--alert')).toBe(false)
    expect(shows(await open(found('same-file')), 'panel--alert')).toBe(true)
  })

  it('says nothing of the employer before the employer has signed', async () => {
    const { checks } = found()
    const reply = {
      holds: true,
      checks: checks.filter(({ check }) => check !== 'employer-signature'),
      signers: signers.slice(0, 1),
    }
    const read = text(await open(reply))
    expect(read).toContain('全部对得上')
    expect(read).not.toContain('单位')
  })

  it('speaks to the employer of the worker, and names the worker as the other side', async () => {
    const read = text(await open(found(), { side: 'employer' }))
    expect(read).toContain('劳动者的签字是真的，签后没改过')
    expect(read).toContain('劳动者签的：李*')
    expect(read).not.toContain('你')
    expect(text(await open(found('same-file'), { side: 'employer' }))).toContain('请留好存过的文件，和劳动者那份对一对')
  })

  it('leads back', async () => {
    await tapText(await open(found()), '好')
    expect(phone.visited).toEqual(['/pages/home/home'])
  })

  it('speaks English', async () => {
    setLanguage('en')
    const read = text(await open(found('same-file')))
    expect(read).toContain('One thing does not match')
    expect(read).toContain('It is not the file that was kept then')
    expect(read).toContain('Signed by you: 李*')
  })

  it('is large for readers of large type', async () => {
    phone.typeScale = 1.6
    expect((await open(found())).data['typeStyle']).toContain('1.6')
  })
})

describe('the way there', () => {
  const agreement = 'packages/contract/pages/agreement/agreement'
  const application = { employerId: 'e1', applicationId: 'a1' }

  it('is a row under the signed file', async () => {
    cloud.on('contract', 'open-agreement', { ...signed, document: { sha256: 'a', bytes: 16 } })
    const page = openPage(agreement, application)
    await flush()
    expect(text(page)).toMatch(/看签好的文件 验一验/)
    await tapText(page, '验一验')
    expect(phone.visited).toEqual([`/${route}?employerId=e1&contractId=c1`])
  })

  it('is not there without a file', async () => {
    cloud.on('contract', 'open-agreement', signed)
    const page = openPage(agreement, application)
    await flush()
    expect(text(page)).not.toContain('验一验')
  })
})
