import { actionsWithWords, deedOf } from '../../../simulator/desk/door/story-words'
import { Story, type StoryCall } from '../../../simulator/desk/door/story'
import { cast, nameOf, personaOf } from '../../../simulator/desk/door/cast'
import { openidOf } from '../../../simulator/demo/phone'
import { personas } from '../../../simulator/demo/personas'
import { actionsOf, isPhoneFunction } from '../../../simulator/cloud/features'

const at = new Date('2026-03-03T00:00:00Z')

function aCall(change: Partial<StoryCall> = {}): StoryCall {
  return {
    door: 'phone',
    persona: 'li-na',
    feature: 'job',
    action: 'apply-for-job',
    data: {},
    reply: {},
    outcome: 'ok',
    requestId: 'r-1',
    at,
    startedAt: at,
    endedAt: new Date(at.getTime() + 42),
    ...change,
  }
}

/** The line of one call. */
function lineOf(change: Partial<StoryCall>): unknown {
  const story = new Story()
  story.record(aCall(change))
  return story.since(0)[0]
}

describe('the words of the story', () => {
  it('name the person and the deed in both languages, with time, duration and request', () => {
    expect(lineOf({})).toEqual({
      id: 1,
      door: 'phone',
      persona: 'li-na',
      who: { zh: '李娜', en: 'Li Na' },
      what: { zh: '报名一份活', en: 'applies for a job' },
      action: 'job/apply-for-job',
      outcome: 'ok',
      at: at.toISOString(),
      milliseconds: 42,
      requestId: 'r-1',
    })
  })

  it('tell an approval from a rejection', () => {
    const decide = (decision: string): string => deedOf('attendance/decide-record', { decision }).en
    expect([decide('approve'), decide('reject'), decide('x')]).toEqual([
      'approves the hours',
      'sends the hours back',
      'decides on hours',
    ])
  })

  it('fall back to the names of an action that has none', () => {
    expect(lineOf({ feature: 'card', action: 'polish' })).toMatchObject({ what: { zh: 'card/polish', en: 'card/polish' } })
  })

  it('call vendors and the timer by what they are, and count what the timer did', () => {
    expect(lineOf({ door: 'vendor', feature: 'notify', action: 'insurer', persona: '' })).toMatchObject({
      who: { en: 'The insurer' },
    })
    const reply = { done: 2, failed: 1 }
    expect(lineOf({ door: 'timer', feature: 'clockwork', action: 'run-due-jobs', persona: '', reply })).toMatchObject({
      who: { en: 'The timer' },
      what: { en: 'does what is due (3)' },
    })
  })

  it('are there for every action of every function', async () => {
    const functions = [
      'account',
      'identity',
      'job',
      'contract',
      'agreement',
      'evidence',
      'guarantee',
      'attendance',
      'payout',
      'message',
    ].filter(isPhoneFunction)
    const tables = await Promise.all(
      [...functions, 'notify' as const, 'clockwork' as const].map(async (name) =>
        Object.keys(await actionsOf(name)).map((action) => `${name}/${action}`),
      ),
    )
    expect(tables.flat().filter((action) => !actionsWithWords.includes(action))).toEqual([])
  })
})

describe('the story', () => {
  it('keeps the latest 500 lines and goes on counting', () => {
    const story = new Story()
    for (let count = 0; count < 510; count += 1) story.record(aCall())
    expect(story.since(0)).toHaveLength(500)
    expect(story.since(0)[0]?.id).toBe(11)
    expect(story.find(10)).toBeUndefined()
  })

  it('gives a reader who comes back what is new', () => {
    const story = new Story()
    for (let count = 0; count < 3; count += 1) story.record(aCall())
    expect(story.since(2).map(({ id }) => id)).toEqual([3])
  })

  it('tells who follows until they leave, and ends them when it closes', () => {
    const story = new Story()
    const heard: number[] = []
    let isEnded = false
    const leave = story.follow(
      ({ id }) => heard.push(id),
      () => (isEnded = true),
    )
    story.record(aCall())
    story.close()
    leave()
    story.record(aCall())
    expect({ heard, isEnded }).toEqual({ heard: [1], isEnded: true })
  })
})

describe('the cast', () => {
  it('is everybody whom the demo knows, each with a name and a fate in two languages', () => {
    expect(cast.map(({ persona }) => persona)).toEqual(personas.map(({ name }) => name))
    expect(cast.filter(({ persona, name }) => name.zh === persona)).toEqual([])
  })

  it('knows a persona by the openid, and the one that a scenario plays', () => {
    expect(personaOf(openidOf('zhao-face-fails'))).toBe('zhao-face-fails')
    expect(personaOf('oSOMEBODY')).toBe('')
    expect(nameOf('p123456-li-na')).toEqual(nameOf('li-na'))
  })
})
