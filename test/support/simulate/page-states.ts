import { refusals } from '../../../miniprogram/i18n/refusals'
import { common } from '../../../miniprogram/i18n/common'
import { flush, shows, tapText, text } from './act'
import { cloud, refusal } from './fake-cloud'
import { lintWxml } from './lint-wxml'
import { call, openPage } from './mount'
import type { Rendered } from './rendered'

type Reply<F extends CloudFeature, A extends CloudAction<F>> = CloudFunctions[F][A] extends { reply: infer R } ? R : never
interface Filled<R> {
  reply: R
  /** What a person must be able to read then. */
  shows: readonly string[]
}

export interface PageStates<F extends CloudFeature, A extends CloudAction<F>> {
  /** The call whose answer decides what the page shows. */
  asks: readonly [feature: F, action: A]
  query?: Readonly<Record<string, string>>
  /** Scripts the page's other calls. */
  also?: () => void
  done: Filled<Reply<F, A>>
  /** Left out for a page that can't be empty. */
  empty?: Filled<Reply<F, A>>
  /** The refusal that the page is most likely to meet. */
  refused?: RefusalCode
}

/** The states that every page has, each as a test: a page's own test file starts with one call of this. */
export function describePageStates<F extends CloudFeature, A extends CloudAction<F>>(
  route: string,
  states: PageStates<F, A>,
): void {
  const [feature, action] = states.asks
  const { refused = 'NOT_ALLOWED', empty, done } = states
  const open = async (
    ...answers: Parameters<typeof cloud.on<F, A>> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ): Promise<Rendered> => {
    states.also?.()
    cloud.on(feature, action, ...answers)
    const page = openPage(route, states.query)
    await flush()
    return page
  }

  describe(`the states of ${route}`, () => {
    it('shows a skeleton from the first frame on', async () => {
      const page = await open('hang')
      expect(page.data['status']).toBe('loading')
      expect(shows(page, 'page-state__skeleton')).toBe(true)
    })

    it('shows what it asked for', async () => {
      const page = await open(done.reply)
      expect(page.data['status']).toBe('done')
      expectToRead(page, done.shows)
      expect(shows(page, 'page-state__skeleton')).toBe(false)
    })

    if (empty)
      it('says what will be here when there is nothing', async () => {
        const page = await open(empty.reply)
        expect(page.data['status']).toBe('empty')
        expectToRead(page, empty.shows)
      })

    it('says why the cloud refused and what to tap', async () => {
      const page = await open(refusal(refused))
      const { zh, next } = refusals[refused]
      expect(page.data['status']).toBe('error')
      expectToRead(page, next.kind === 'none' ? [zh] : [zh, next.label.zh])
    })

    it('is calm without a network, and goes on when tapped', async () => {
      const page = await open('offline', done.reply)
      expect(page.data['status']).toBe('offline')
      expectToRead(page, [refusals.OFFLINE.zh])
      await tapText(page, '再试一次')
      expect(page.data['status']).toBe('done')
      expectToRead(page, done.shows)
    })

    it('keeps what it shows when the network goes', async () => {
      const page = await open(done.reply, 'offline')
      await call(page, 'onShow')
      expect(page.data['status']).toBe('done')
      expectToRead(page, [...done.shows, common.offlineStrip.zh])
    })

    it('has no unknown tag, no missing handler and no words of its own', () => {
      expect(lintWxml(route)).toEqual([])
    })
  })
}

function expectToRead(page: Rendered, lines: readonly string[]): void {
  const read = text(page)
  for (const line of lines) expect(read).toContain(line)
}
