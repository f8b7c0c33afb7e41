/** @jest-environment jsdom */
import { frames, startSmallPhone, type PhoneWorld, type SmallPart } from './small-phone'

let story: string[]
const tell = (line: string): void => {
  story.push(line)
}

/** A page that tells of each of its moments. */
function page(name: string, more: Readonly<Record<string, unknown>> = {}): SmallPart {
  const moments = ['onShow', 'onReady', 'onHide', 'onUnload', 'onTabItemTap']
  const hooks = Object.fromEntries(
    moments.map((moment) => [
      moment,
      () => {
        tell(`${name}.${moment}`)
      },
    ]),
  )
  return {
    wxml: `<view>${name}</view>`,
    run: () => {
      Page({
        ...hooks,
        onLoad: (query: object) => {
          tell(`${name}.onLoad ${JSON.stringify(query)}`)
        },
        ...more,
      })
    },
  }
}

const tabBar = {
  list: [
    { pagePath: 'a', text: 'A' },
    { pagePath: 'b', text: 'B' },
  ],
}
const pages = { a: page('a'), b: page('b'), c: page('c'), d: page('d') }

async function start(address = ''): Promise<PhoneWorld> {
  jest.resetModules()
  return startSmallPhone(
    {
      pages,
      config: { tabBar },
      app: () => {
        App({
          onLaunch: () => {
            tell('launch')
          },
          onShow: () => {
            tell('show')
          },
        })
      },
    },
    address,
  )
}

function routes({ getCurrentPages }: PhoneWorld): string[] {
  return getCurrentPages().map(({ route }) => route)
}

function shown(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.phone-page:not([hidden])')].map(({ dataset }) => dataset['address'] ?? '')
}

beforeEach(() => {
  story = []
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('pages', () => {
  it('begin with the app, then load, show and be ready, in this order', async () => {
    await start()
    expect(story).toEqual(['launch', 'show', 'a.onLoad {}', 'a.onShow', 'a.onReady'])
  })

  it('lie on one another, and come back as they were', async () => {
    const world = await start()
    story = []
    await world.wx['navigateTo']?.({ url: '/c?x=1' })
    await frames(1)
    expect(routes(world)).toEqual(['a', 'c'])
    expect(shown()).toEqual(['c?x=1'])
    await world.wx['navigateBack']?.()
    expect(story).toEqual(['a.onHide', 'c.onLoad {"x":"1"}', 'c.onShow', 'c.onReady', 'c.onUnload', 'a.onShow'])
    expect(shown()).toEqual(['a'])
  })

  it('of tabs stay alive below another tab, all others go', async () => {
    const world = await start()
    await world.wx['navigateTo']?.({ url: '/c' })
    await frames(1)
    story = []
    await world.wx['switchTab']?.({ url: '/b' })
    await frames(1)
    await world.wx['switchTab']?.({ url: '/a' })
    expect(story).toEqual(['c.onUnload', 'b.onLoad {}', 'b.onShow', 'b.onReady', 'b.onHide', 'a.onShow'])
    expect(routes(world)).toEqual(['a'])
  })

  it('are all unloaded by reLaunch', async () => {
    const world = await start()
    await world.wx['navigateTo']?.({ url: '/c' })
    story = []
    await world.wx['reLaunch']?.({ url: '/d' })
    expect(story).toEqual(['c.onUnload', 'a.onUnload', 'd.onLoad {}', 'd.onShow'])
    expect(routes(world)).toEqual(['d'])
  })

  it('take one another’s place by redirectTo', async () => {
    const world = await start('?page=c')
    story = []
    await world.wx['redirectTo']?.({ url: 'd' })
    expect(story).toEqual(['c.onUnload', 'd.onLoad {}', 'd.onShow'])
  })

  it.each([
    ['navigateTo', '/b', 'navigateTo:fail can not navigateTo a tabbar page'],
    ['redirectTo', '/b', 'redirectTo:fail can not redirectTo a tabbar page'],
    ['switchTab', '/c', 'switchTab:fail can not switch to no-tabBar page'],
    ['navigateTo', '/nowhere', 'navigateTo:fail page "nowhere" is not found'],
    ['navigateBack', '', 'navigateBack:fail cannot navigate back at first page.'],
  ])('refuse %s %s in WeChat’s words', async (name, url, errMsg) => {
    const world = await start()
    await expect(world.wx[name]?.({ url })).rejects.toMatchObject({ errMsg })
    expect(routes(world)).toEqual(['a'])
  })

  it('are ten at most', async () => {
    const world = await start()
    for (let count = 1; count < 10; count += 1) await world.wx['navigateTo']?.({ url: '/c' })
    const errMsg = 'navigateTo:fail webview count limit exceed'
    await expect(world.wx['navigateTo']?.({ url: '/c' })).rejects.toMatchObject({ errMsg })
    expect(routes(world)).toHaveLength(10)
  })

  it('of a single page in Moments lead nowhere', async () => {
    const world = await start('?page=c&scene=1154')
    await expect(world.wx['navigateTo']?.({ url: '/d' })).rejects.toMatchObject({
      errMsg: 'navigateTo:fail not supported in single page mode',
    })
    expect(document.querySelector('.single-page')?.textContent).toBe('前往小程序')
    document.querySelector<HTMLElement>('.single-page__go')?.click()
    expect(document.querySelector('.single-page')).toBeNull()
    await world.wx['navigateTo']?.({ url: '/d' })
    expect(routes(world)).toEqual(['c', 'd'])
  })
})

describe('the tab bar', () => {
  it('is there on tab pages only, and tells the page of the tap', async () => {
    const world = await start()
    const bar = document.querySelector<HTMLElement>('#tab-bar')
    expect(bar?.hidden).toBe(false)
    bar?.querySelectorAll<HTMLElement>('.tab')[1]?.click()
    await frames(1)
    expect(routes(world)).toEqual(['b'])
    expect(story.slice(-2)).toEqual(['b.onTabItemTap', 'b.onReady'])
    await world.wx['navigateTo']?.({ url: '/c' })
    expect(bar?.hidden).toBe(true)
  })
})
