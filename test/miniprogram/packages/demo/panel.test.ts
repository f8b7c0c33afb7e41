import { setLanguage } from '../../../../miniprogram/i18n/index'
import { personaNames } from '../../../../miniprogram/packages/demo/utils/personas'
import { personas } from '../../../../simulator/demo/personas'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { lintWxml } from '../../../support/simulate/lint-wxml'
import { closePage, openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { bodiesOf, doorCalls, listen, onDoor, openUsualDoors, sessionOf } from './doors'

const route = 'packages/demo/pages/panel/panel'

beforeEach(() => {
  openUsualDoors()
  phone.storage.set('session', sessionOf('oWORKCARD_LI_NA'))
})

async function open(query: Record<string, string> = {}): Promise<Rendered> {
  const page = openPage(route, query)
  await flush()
  return page
}

describe('the states', () => {
  it('loading: a skeleton, marked as a simulation', () => {
    const page = openPage(route)
    expect(shows(page, 'page-state__skeleton')).toBe(true)
    expect(text(page)).toContain('模拟：没有真人，也没有真钱')
  })

  it('done: what is the case now, and what can be set', async () => {
    const read = text(await open())
    for (const line of ['换人 现在是 li-na', '时间 11月21日 10:00', '位置 手机真的位置', '网络 正常', '都正常', '情景 1 个'])
      expect(read).toContain(line)
    expect(read).toContain('zhao-face-fails 新用户，刷脸不是本人')
  })

  it('error: a fault of the cloud says so', async () => {
    onDoor('GET 7350/dev/clock', 500)
    expect(text(await open())).toContain('我们出了点问题，你的内容还在 再试一次')
  })

  it('offline: calm, and goes on when tapped', async () => {
    onDoor('GET 7350/dev/clock', 'offline', { now: '2026-11-21T02:00:00.000Z' })
    const page = await open()
    expect(text(page)).toContain('现在没有网络')
    await tapText(page, '再试一次')
    expect(text(page)).toContain('11月21日 10:00')
  })

  it('a cloud without scenarios is no fault', async () => {
    onDoor('GET 7350/dev/scenarios', 404)
    expect(text(await open())).toContain('这一版没有情景')
  })

  it('has no unknown tag, no missing handler and no words of its own', () => {
    expect(lintWxml(route)).toEqual([])
  })
})

it('knows every person of the demo data', () => {
  expect([...personaNames].sort()).toEqual(personas.map(({ name }) => name).sort())
})

describe('a person', () => {
  it('that is chosen becomes the one of this phone, from the first page on', async () => {
    const page = await open()
    await tapText(page, 'employer-owner 晨光服务老板')
    expect(bodiesOf('POST 7351/_mock/login-codes')).toEqual([{ persona: 'employer-owner' }])
    expect(cloud.logins).toEqual(['code-of-mock'])
    expect(phone.storage.get('session')).toBe('token-of-login')
    expect(phone.visited).toEqual(['/pages/home/home'])
  })

  it('that a login asks for is answered as a code, and the cloud is not called', async () => {
    phone.storage.clear()
    const page = await open({ ask: 'persona' })
    const heard = listen(page)
    expect(text(page)).toContain('你要用谁的手机？')
    expect(text(page)).not.toContain('时间')
    await tapText(page, 'li-na 新用户，什么都顺利')
    expect(heard).toEqual([{ event: 'answer', detail: { code: 'code-of-mock' } }])
    expect(doorCalls.map(({ what }) => what)).toEqual(['POST 7351/_mock/login-codes'])
    expect(cloud.logins).toEqual([])
  })

  it('that nobody chose is told to the login', async () => {
    const page = await open({ ask: 'persona' })
    const heard = listen(page)
    closePage(page)
    expect(heard).toEqual([{ event: 'closed', detail: undefined }])
  })

  it('stays who they were when the login fails', async () => {
    cloud.login = refusal('LOGIN_CODE_UNKNOWN')
    const page = await open()
    await tapText(page, 'wang-wei 新用户，什么都顺利')
    for (const line of ['没有登录成功', '再试一次', '现在是 li-na']) expect(text(page)).toContain(line)
  })
})

describe('a scenario', () => {
  it('is prepared, makes this phone its person, and says what to tap', async () => {
    const steps = [{ zh: '点投保', en: 'Tap cover' }, 'look at the card']
    const page = await open()
    onDoor('POST 7350/dev/scenarios/cover-refused', { persona: 'li-na', code: 'c-9', steps, page: '/pages/me/me' })
    await tapText(page, '情景 1 个')
    await tapText(page, '保险公司拒保 A refusal is an answer.')
    expect(cloud.logins).toEqual(['c-9'])
    for (const line of ['接下来这样点', '1. 点投保', '2. look at the card']) expect(text(page)).toContain(line)
    await tapText(page, '去这一页')
    expect(phone.visited).toEqual(['/pages/me/me'])
  })

  it('that cannot be prepared says why', async () => {
    onDoor('POST 7350/dev/scenarios/cover-refused', 500)
    const page = await open()
    await tapText(page, '情景 1 个')
    await tapText(page, '保险公司拒保 A refusal is an answer.')
    expect(text(page)).toContain('我们出了点问题，你的内容还在')
  })
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open())
  for (const line of ['Simulated', 'Person Now li-na', 'On the site', 'Network Normal', 'All normal'])
    expect(read).toContain(line)
})
