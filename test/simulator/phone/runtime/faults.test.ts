/** @jest-environment jsdom */
import { frames, startSmallPhone, type PhoneWorld, type SmallPart } from './small-phone'

async function start(part: SmallPart, components: Readonly<Record<string, SmallPart>> = {}): Promise<PhoneWorld> {
  jest.resetModules()
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const world = await startSmallPhone({ pages: { a: part }, components })
  await frames(1)
  return world
}

function faultsOf({ phone }: PhoneWorld): string[] {
  return phone.faults().map(({ kind, message }) => `${kind}: ${message}`)
}

const sheet = (): string => document.querySelector('.faults')?.textContent ?? ''

describe('a fault of the page', () => {
  it('in onLoad is shown on the phone, and the page stays', async () => {
    const run = (): void => {
      Page({
        data: { name: 'Li Na' },
        onLoad: () => {
          throw new Error('no such thing')
        },
      })
    }
    const world = await start({ wxml: '<view>{{name}}</view>', run })
    expect(faultsOf(world)).toEqual(['exception: a onLoad: no such thing'])
    expect(sheet()).toContain('a onLoad: no such thing')
    expect(document.querySelector('#pages')?.textContent).toContain('Li Na')
  })

  it('in a lifetime of a component reaches App.onError', async () => {
    const heard: string[] = []
    const broken: SmallPart = {
      run: () => {
        Component({
          lifetimes: {
            attached: () => {
              throw new Error('broken part')
            },
          },
        })
      },
    }
    jest.resetModules()
    jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const part: SmallPart = {
      wxml: '<x-part />',
      json: { usingComponents: { 'x-part': '/x' } },
      run: () => {
        Page({})
      },
    }
    const app = (): void => {
      App({
        onError: (text: string) => {
          heard.push(text)
        },
      })
    }
    const world = await startSmallPhone({ pages: { a: part }, components: { x: broken }, app })
    expect(faultsOf(world)).toEqual([expect.stringContaining('broken part')])
    expect(heard).toEqual([expect.stringMatching(/^broken part\n/)])
  })

  it('is a tag that nobody has defined', async () => {
    const world = await start({
      wxml: '<work-crad><view>inside</view></work-crad>',
      run: () => {
        Page({})
      },
    })
    expect(faultsOf(world)).toEqual(['missing-component: a: component "work-crad" is not found (usingComponents)'])
    expect(sheet()).toContain('work-crad')
  })

  it('is a handler that the page lacks', async () => {
    const part: SmallPart = {
      wxml: '<x-part bind:go="onGoo" />',
      json: { usingComponents: { 'x-part': '/x' } },
      run: () => {
        Page({})
      },
    }
    const speaks: SmallPart = {
      run: () => {
        Component({
          lifetimes: {
            ready() {
              this.triggerEvent('go')
            },
          },
        })
      },
    }
    const world = await start(part, { x: speaks })
    expect(faultsOf(world)).toEqual(['exception: Component "a" does not have a method "onGoo" to handle event "go".'])
  })

  it('is data that a phone would lose, which is said and not shown', async () => {
    const run = (): void => {
      Page({
        onLoad() {
          this.setData({ at: new Date(0) })
        },
      })
    }
    const world = await start({ wxml: '<view>{{at}}</view>', run })
    expect(faultsOf(world)).toEqual(['warning: setData of a: "at" is a Date, which a phone loses'])
    expect(sheet()).toBe('')
  })

  it('goes from the sheet when it is closed, and the next one comes', async () => {
    const run = (): void => {
      Page({
        wrong: () => {
          throw new Error('again')
        },
        onLoad() {
          this['wrong']()
        },
      })
    }
    const world = await start({ run })
    const close = [...document.querySelectorAll<HTMLElement>('.faults__button')].find(({ textContent }) => textContent === '关闭')
    close?.click()
    expect(sheet()).toBe('')
    world.phone.open('nowhere')
    expect(sheet()).toContain('page "nowhere" is not found')
    expect(sheet()).not.toContain('onLoad: again\n')
  })
})

describe('the counters of a page', () => {
  it('count calls, bytes and keys of setData, and the nodes of the tree', async () => {
    const run = (): void => {
      Page({
        data: { name: '' },
        onLoad() {
          this.setData({ name: 'Li Na' })
          this.setData({ unused: 1 })
        },
      })
    }
    const { phone } = await start({ wxml: '<view><text>{{name}}</text></view>', run })
    await frames(1)
    expect(phone.counters().pages).toMatchObject([
      {
        route: 'a',
        setDataCalls: 2,
        setDataBytes: 28,
        largestSetDataBytes: 16,
        unboundKeys: ['unused'],
        nodes: 3,
        depth: 3,
        mostChildren: 1,
      },
    ])
  })
})
