import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { Agreement } from '../../../../miniprogram/services/contract'
import { flush, shows, tapText, text, within } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { offered } from './papers'

const route = 'packages/contract/pages/agreement/agreement'
const query = { employerId: 'e1', applicationId: 'a1' }

async function open(agreement: Agreement): Promise<Rendered> {
  cloud.on('contract', 'open-agreement', agreement)
  const page = openPage(route, query)
  await flush()
  return page
}

describe('a newer version', () => {
  const renewal: Agreement = {
    ...offered,
    purpose: 'renew',
    changes: [
      {
        change: 'changed',
        heading: '四、报酬',
        pieces: [
          { kind: 'same', text: '每小时 ' },
          { kind: 'removed', text: '26' },
          { kind: 'added', text: '27' },
          { kind: 'same', text: ' 元' },
        ],
      },
      { change: 'added', heading: '十、还有', formerHeading: '九、旧的', pieces: [{ kind: 'added', text: '每月发手套' }] },
      { change: 'removed', heading: '五、罚款', pieces: [{ kind: 'removed', text: '迟到扣钱' }] },
    ],
  }

  it('shows what has changed before the text, in words and lines and not by colour alone', async () => {
    const page = await open(renewal)
    const shown = text(page)
    expect(shown).toContain('改了什么 你签过的那份照旧算数，签了新的才换 怎么看 新加的字 去掉的字')
    expect(shown).toContain('四、报酬 有改动 每小时 26 27 元')
    expect(shown).toContain('十、还有 新加一条 原来叫：九、旧的 每月发手套')
    expect(shown).toContain('五、罚款 去掉这一条 迟到扣钱')
    expect(shown.indexOf('五、罚款')).toBeLessThan(shown.indexOf('先看这五条'))
    const spoken = JSON.stringify(within(page, '.agreement__changes').data['rows'])
    for (const label of ['去掉：26', '新加：27', '新加：每月发手套', '去掉：迟到扣钱'])
      expect(spoken).toContain(`"label":"${label}"`)
    for (const line of ['added', 'removed']) expect(shows(page, `text-changes__piece--${line}`)).toBe(true)
    expect(text(await open(offered))).not.toContain('改了什么')
  })

  it('is opened by its own id, when a message leads to it', async () => {
    cloud.on('contract', 'open-agreement', renewal)
    openPage(route, { ...query, contractId: 'c9' })
    await flush()
    expect(cloud.callsOf('contract', 'open-agreement').map(({ data }) => data)).toEqual([{ ...query, contractId: 'c9' }])
  })

  it('can be declined, and what was signed before stays', async () => {
    cloud.on('contract', 'decline-agreement', { contractId: 'c1', declinedAt: '2026-11-21T00:00:00.000Z' })
    const page = await open(renewal)
    await tapText(page, '不想签')
    await tapText(page, '别的原因')
    expect(phone.questions).toEqual(['不签新的，原来签的照旧。确定不签？'])
    expect(phone.visited).toEqual(['/pages/home/home'])
    expect(text(await open({ ...renewal, status: 'declined' }))).toContain('新的不签，原来签的照旧算数')
  })

  it('says so in English, too', async () => {
    setLanguage('en')
    expect(text(await open(renewal))).toContain('What has changed What you signed before counts until you sign the new one.')
  })
})
