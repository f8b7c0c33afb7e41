import { setLanguage } from '../../../../miniprogram/i18n/index'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { closePage, openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { bodiesOf, listen, onDoor, openDoors, sessionOf } from './doors'

/** A stand-in for a camera, as its mock knows it. */
export interface Camera {
  route: string
  query: Readonly<Record<string, string>>
  /** The doors at which the check is read and ended. */
  reads: string
  ends: string
  /** The check as it is read, with the outcome that the person of this phone leads to. */
  check: (suggested: number) => object
  /** What arrives at the mock for an outcome. */
  ended: (outcome: number) => object
  passed: number
  noMatch: number
  outcomes: readonly (readonly [word: string, outcome: number, result: 'done' | 'cancelled'])[]
  /** What is shown here and on no other camera, and in English. */
  own: readonly string[]
  ownInEnglish: string
}

/** What all of them do, each as a test: a camera's own test file is one call of this. */
export function describeCamera(camera: Camera): void {
  const { route, query, reads, ends, ended, passed, noMatch } = camera
  const check = camera.check(passed)

  beforeEach(() => {
    openDoors()
    phone.storage.set('session', sessionOf('oWORKCARD_LI_NA'))
    onDoor(ends, ended(passed))
  })

  async function open(...answers: (object | number | 'offline')[]): Promise<Rendered> {
    onDoor(reads, ...answers)
    const page = openPage(route, query)
    await flush()
    return page
  }

  describe('the states', () => {
    it('loading: a skeleton, marked as a simulation', () => {
      const page = openPage(route, query)
      expect(shows(page, 'page-state__skeleton')).toBe(true)
      expect(text(page)).toContain('模拟：没有真人，也没有真钱')
    })

    it('done: the circle, whose check it is, and the outcomes', async () => {
      const read = text(await open(check))
      const words = camera.outcomes.map(([word]) => word)
      for (const line of ['模拟', '请看镜头', '李* 的刷脸', ...words, ...camera.own]) expect(read).toContain(line)
    })

    it.each([
      [404, '没有找到这一条', '返回'],
      [410, '时间过了，请重新刷脸', '再试一次'],
    ])('error: %d says why and leads on', async (status, sentence, next) => {
      const page = await open(status)
      expect(page.data['status']).toBe('error')
      expect(text(page)).toContain(`${sentence} ${next}`)
    })

    it('offline: calm, and goes on when tapped', async () => {
      const page = await open('offline', check)
      expect(text(page)).toContain('现在没有网络')
      await tapText(page, '再试一次')
      expect(text(page)).toContain('李* 的刷脸')
    })
  })

  it.each(camera.outcomes)('%s ends the check with %d and answers %s', async (word, outcome, result) => {
    const page = await open(check)
    const heard = listen(page)
    await tapText(page, word)
    await tapText(page, '按这个结果继续')
    expect(bodiesOf(ends)).toEqual([ended(outcome)])
    expect(heard).toEqual([{ event: 'answer', detail: result }])
    expect(phone.visited).toHaveLength(1)
  })

  it("goes on with the outcome of the phone's person when none is chosen", async () => {
    const page = await open(camera.check(noMatch))
    expect(page.data['chosen']).toBe(noMatch.toString())
    expect(shows(page, 'choice-group__choice--chosen')).toBe(true)
    await tapText(page, '按这个结果继续')
    expect(bodiesOf(ends)).toEqual([ended(noMatch)])
  })

  it('says that a check was passed before, and does not answer', async () => {
    const page = await open(check)
    onDoor(ends, 409)
    const heard = listen(page)
    await tapText(page, '按这个结果继续')
    for (const line of ['你已经实名过了', '看下一步']) expect(text(page)).toContain(line)
    expect(heard).toEqual([])
  })

  it('tells its opener when it is left without an outcome', async () => {
    const page = await open(check)
    const heard = listen(page)
    closePage(page)
    expect(heard).toEqual([{ event: 'closed', detail: undefined }])
  })

  it('closes no other page when it was left before the mock had answered', async () => {
    const page = await open(check)
    const tapped = tapText(page, '按这个结果继续')
    closePage(page)
    await tapped
    expect(bodiesOf(ends)).toHaveLength(1)
    expect(phone.visited).toEqual([])
  })

  it('speaks English', async () => {
    setLanguage('en')
    const read = text(await open(check))
    for (const line of ['Simulated', 'Look at the camera', 'Face check of 李*', camera.ownInEnglish]) expect(read).toContain(line)
  })
}
