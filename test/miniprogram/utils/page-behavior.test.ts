import { setLanguage } from '../../../miniprogram/i18n/index'
import { CloudError, PlatformError } from '../../../miniprogram/utils/app-error'
import { pageBehavior, type PageQuery, type Work } from '../../../miniprogram/utils/page-behavior'
import { flush, text } from '../../support/simulate/act'
import { call, closePage, openPageIn } from '../../support/simulate/mount'
import { phone, tellNetwork } from '../../support/simulate/phone'
import type { Rendered } from '../../support/simulate/rendered'

const catalogue = { pageTitle: { zh: '样页', en: 'Sample' }, hello: { zh: '你好', en: 'Hello' } } as const
type Load = (query: PageQuery) => Promise<'done' | 'empty'>

async function open(load: Load, query: Record<string, string> = {}): Promise<Rendered> {
  const page = openPageIn(
    '<view>{{words.hello}} {{status}}</view>',
    { behaviors: [pageBehavior(catalogue)], methods: { load } },
    query,
  )
  await flush()
  return page
}
/** Gives the loads in turn, the last one from then on. */
function inTurn(...loads: Load[]): Load {
  return (query) => (loads.length > 1 ? loads.shift() : loads[0])?.(query) ?? Promise.resolve('done')
}
const done: Load = () => Promise.resolve('done')
const fails =
  (error: Error): Load =>
  () =>
    Promise.reject(error)
const attempt = (page: Rendered, work: Work): Promise<void> =>
  Promise.resolve(call(page, 'attempt', 'sign', work)) as Promise<void>

describe('loading', () => {
  it('hands the query of the page to load', async () => {
    const seen: PageQuery[] = []
    await open(
      (query) => {
        seen.push(query)
        return Promise.resolve('done')
      },
      { payoutId: 'p1' },
    )
    expect(seen).toEqual([{ payoutId: 'p1' }])
  })

  it('is loading until load has answered', async () => {
    const page = await open(() => new Promise(() => undefined))
    expect(page.data['status']).toBe('loading')
  })

  it.each(['done', 'empty'] as const)('becomes %s when load says so', async (status) => {
    expect((await open(() => Promise.resolve(status))).data['status']).toBe(status)
  })

  it('becomes an error with a sentence when the cloud refuses', async () => {
    const page = await open(fails(new CloudError('NOT_FOUND')))
    expect(page.data).toMatchObject({ status: 'error', failure: { code: 'NOT_FOUND', sentence: '没有找到这一条' } })
  })

  it('loads again when it is shown again', async () => {
    const page = await open(inTurn(fails(new CloudError('NOT_FOUND')), done))
    await call(page, 'onShow')
    expect(page.data).toMatchObject({ status: 'done', failure: null })
  })

  it('lets a slow older load not undo a newer one', async () => {
    let refuse: (error: Error) => void = () => undefined
    const slow: Load = () => new Promise((_resolve, reject) => (refuse = reject))
    const page = await open(inTurn(slow, done))
    await call(page, 'onShow')
    refuse(new CloudError('NOT_FOUND'))
    await flush()
    expect(page.data).toMatchObject({ status: 'done', notice: null })
  })

  it('keeps what is shown when a later load fails, and says why', async () => {
    const page = await open(inTurn(done, fails(new CloudError('TOO_MANY_REQUESTS'))))
    await call(page, 'onShow')
    expect(page.data).toMatchObject({ status: 'done', notice: { code: 'TOO_MANY_REQUESTS' } })
  })
})

describe('without a network', () => {
  it('is offline when there was nothing to show yet, and loads when the network is back', async () => {
    const page = await open(inTurn(fails(new CloudError('OFFLINE')), done))
    expect(page.data['status']).toBe('offline')
    tellNetwork(true)
    await flush()
    expect(page.data).toMatchObject({ status: 'done', offline: false })
  })

  it('stops listening when it is closed', async () => {
    const page = await open(done)
    closePage(page)
    expect(phone.networkListeners.size).toBe(0)
  })
})

describe('words and type', () => {
  it('speaks the language that was chosen after the script had run', async () => {
    setLanguage('en')
    const page = await open(done)
    expect(text(page)).toBe('Hello done')
    expect(phone.title).toBe('Sample')
  })

  it('hands the type size of the reader to the root view', async () => {
    phone.typeScale = 1.4
    expect((await open(done)).data['typeStyle']).toBe('--type-scale: 1.4')
  })

  it.each([
    [0.8, '1'],
    [2, '1.6'],
  ])('keeps a factor of %d within what the pages are drawn for', async (factor, used) => {
    phone.typeScale = factor
    expect((await open(done)).data['typeStyle']).toBe(`--type-scale: ${used}`)
  })
})

describe('attempt', () => {
  it('is busy while the work lasts and refuses a second tap', async () => {
    const page = await open(done)
    const keys: string[] = []
    const works: (() => void)[] = []
    const work: Work = (key) => {
      keys.push(key)
      return new Promise<void>((resolve) => works.push(resolve))
    }
    void attempt(page, work)
    void attempt(page, work)
    await flush()
    expect(page.data['busy']).toBe(true)
    works.forEach((finish) => {
      finish()
    })
    await flush()
    expect(page.data['busy']).toBe(false)
    expect(keys).toHaveLength(1)
  })

  it('says why the work was refused', async () => {
    const page = await open(done)
    await attempt(page, () => Promise.reject(new CloudError('SIGNATURE_TOO_SMALL')))
    expect(page.data).toMatchObject({ status: 'done', busy: false, notice: { sentence: '请写全名，写大一点' } })
  })

  it.each(['OFFLINE', 'TIMEOUT', 'INTERNAL_FAULT'] as const)('tries again with the same key after %s', async (code) => {
    const page = await open(done)
    const keys = await keysOfTwoAttempts(page, new CloudError(code))
    expect(keys[1]).toBe(keys[0])
  })

  it('takes a new key after a refusal, which is an outcome', async () => {
    const page = await open(done)
    const keys = await keysOfTwoAttempts(page, new CloudError('TEXT_NOT_READ'))
    expect(keys[1]).not.toBe(keys[0])
  })

  it('repeats the work when the next tap is to try again', async () => {
    const page = await open(done)
    const keys: string[] = []
    await attempt(page, (key) => {
      keys.push(key)
      return keys.length === 1 ? Promise.reject(new CloudError('TIMEOUT')) : Promise.resolve()
    })
    await call(page, 'onNoticeTap', { detail: { kind: 'retry', label: '' } })
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
    expect(page.data['notice']).toBeNull()
  })

  it('reads what changes by itself once, so that the same data goes with the same key', async () => {
    const page = await open(done)
    const sent: number[] = []
    let clock = 0
    const work: Work = async (_key, once) => {
      sent.push(await once(() => Promise.resolve((clock += 1))))
      if (sent.length < 3) throw new CloudError(sent.length === 1 ? 'TIMEOUT' : 'SHIFT_NOT_OPEN')
    }
    for (let turn = 0; turn < 3; turn += 1) await attempt(page, work)
    expect(sent).toEqual([1, 1, 2])
  })

  it('shows a fault of ours and lets it through to the log', async () => {
    const page = await open(done)
    await expect(attempt(page, () => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug')
    expect(page.data).toMatchObject({ busy: false, notice: { code: 'INTERNAL_FAULT' } })
  })

  it('says what the phone refused', async () => {
    const page = await open(done)
    await attempt(page, () => Promise.reject(new PlatformError('LOCATION_NOT_ALLOWED')))
    expect(page.data).toMatchObject({ notice: { sentence: '请在右上角设置里允许位置' } })
  })
})

describe('the next tap', () => {
  it.each([
    [{ kind: 'page', label: '', url: '/packages/job/pages/job-detail/job-detail' }, '/packages/job/pages/job-detail/job-detail'],
    [{ kind: 'page', label: '', url: '/pages/home/home' }, '/pages/home/home'],
    [{ kind: 'go-back', label: '' }, '/pages/home/home'],
  ])('%j leads to %s', async (next, visited) => {
    const page = await open(done)
    await call(page, 'onNextTap', { detail: next })
    expect(phone.visited).toEqual([visited])
  })

  it('loads again', async () => {
    const page = await open(inTurn(fails(new CloudError('TIMEOUT')), done))
    await call(page, 'onNextTap', { detail: { kind: 'retry', label: '' } })
    expect(page.data['status']).toBe('done')
  })
})

async function keysOfTwoAttempts(page: Rendered, error: Error): Promise<string[]> {
  const keys: string[] = []
  for (let turn = 0; turn < 2; turn += 1)
    await attempt(page, (key) => {
      keys.push(key)
      return Promise.reject(error)
    })
  return keys
}
