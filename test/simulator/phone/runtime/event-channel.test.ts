import { eventChannel } from '../../../../simulator/phone/runtime/router/event-channel'

describe('the channel between two pages', () => {
  it('carries what the opened page says to the listeners that the opener gave', () => {
    const heard: unknown[] = []
    const { opened } = eventChannel({ done: (...parts) => heard.push(parts) })
    opened.emit('done', 'a', 1)
    expect(heard).toEqual([['a', 1]])
  })

  it('keeps what is said before anybody listens, once', () => {
    const heard: unknown[] = []
    const { opener, opened } = eventChannel()
    opener.emit('data', 1)
    opener.emit('data', 2)
    opened.on('data', (part) => heard.push(part))
    opened.on('data', (part) => heard.push(`late ${String(part)}`))
    expect(heard).toEqual([1, 2])
  })

  it('tells a listener of `once` a single time, and one that went away no more', () => {
    const heard: string[] = []
    const { opener, opened } = eventChannel()
    const always = (): void => {
      heard.push('always')
    }
    opened.once('x', () => heard.push('once'))
    opened.on('x', always)
    opener.emit('x')
    opened.off('x', always)
    opened.on('x', () => heard.push('other'))
    opener.emit('x')
    expect(heard).toEqual(['once', 'always', 'other'])
  })

  it('does not give the speaker its own words', () => {
    const heard: unknown[] = []
    const { opener } = eventChannel()
    opener.on('x', () => heard.push('x'))
    opener.emit('x')
    expect(heard).toEqual([])
  })
})
