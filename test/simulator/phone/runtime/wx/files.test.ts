/** @jest-environment jsdom */
import { aPhone, type Wx } from './a-phone'

let made = 0
Object.assign(URL, { createObjectURL: () => `blob:file-${(made += 1).toString()}`, revokeObjectURL: () => undefined })

const files = (): Wx => aPhone().wx['getFileSystemManager']?.() as Wx
const folder = 'wxfile://usr'

describe('the file system', () => {
  it('gives back what was written, as bytes or in an encoding', async () => {
    const fs = files()
    await fs['writeFile']?.({ filePath: `${folder}/a.txt`, data: '工资' })
    await expect(fs['readFile']?.({ filePath: `${folder}/a.txt`, encoding: 'utf8' })).resolves.toMatchObject({ data: '工资' })
    expect(fs['readFileSync']?.(`${folder}/a.txt`, 'base64')).toBe('5bel6LWE')
    expect(new Uint8Array(fs['readFileSync']?.(`${folder}/a.txt`, undefined, 0, 3) as ArrayBuffer)).toEqual(
      new Uint8Array([0xe5, 0xb7, 0xa5]),
    )
  })

  it('appends, lists, measures and removes', () => {
    const fs = files()
    fs['mkdirSync']?.(`${folder}/deep/er`, true)
    fs['writeFileSync']?.(`${folder}/deep/er/b.txt`, 'ab')
    fs['appendFileSync']?.(`${folder}/deep/er/b.txt`, 'c')
    expect(fs['readdirSync']?.(`${folder}/deep`)).toEqual(['er'])
    expect(fs['statSync']?.(`${folder}/deep/er/b.txt`)).toMatchObject({ size: 3 })
    expect(() => fs['rmdirSync']?.(`${folder}/deep`)).toThrow('rmdirSync:fail directory not empty')
    fs['rmdirSync']?.(`${folder}/deep`, true)
    expect(() => fs['accessSync']?.(`${folder}/deep/er/b.txt`)).toThrow('accessSync:fail no such file or directory')
  })

  it('writes nowhere but in the folder of the app', async () => {
    await expect(files()['writeFile']?.({ filePath: '/etc/a', data: 'x' })).rejects.toMatchObject({
      errMsg: "writeFile:fail permission denied, open '/etc/a'",
    })
  })
})

describe('createAnimation', () => {
  it('exports its groups once, each with its timing', () => {
    const animation = aPhone().wx['createAnimation']?.({ duration: 200 }) as Wx
    animation['translateX']?.(30)
    animation['opacity']?.(0)
    animation['step']?.()
    expect(animation['export']?.()).toEqual({
      actions: [
        {
          animates: [
            { type: 'translateX', args: [30] },
            { type: 'opacity', args: [0] },
          ],
          option: { transformOrigin: '50% 50% 0', transition: { duration: 200, timingFunction: 'linear', delay: 0 } },
        },
      ],
    })
    expect(animation['export']?.()).toEqual({ actions: [] })
  })
})

describe('what happens around the app', () => {
  it('is told to who listens, and no longer to who has stopped', () => {
    const { wx, device } = aPhone()
    const heard: unknown[] = []
    const listen = (event: unknown): void => {
      heard.push(event)
    }
    wx['onNetworkStatusChange']?.(listen)
    wx['onThemeChange']?.(listen)
    device.change({ network: 'none' })
    device.change({ theme: 'dark' })
    wx['offThemeChange']?.(listen)
    device.change({ theme: 'light' })
    expect(heard).toEqual([{ isConnected: false, networkType: 'none' }, { theme: 'dark' }])
  })

  it('is no theme for an app without a dark one', () => {
    const { wx } = aPhone({ config: { darkmode: false }, device: { theme: 'dark' } })
    expect(wx['getAppBaseInfo']?.()).toMatchObject({ theme: undefined, fontSizeScaleFactor: 1 })
  })
})
