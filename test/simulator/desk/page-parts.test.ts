import { fitInto } from '../../../simulator/desk/page/fit'
import { hintFor } from '../../../simulator/desk/page/hint'
import { choiceOf, devicePlace, distanceOf, placeChoices, standingAt } from '../../../simulator/desk/page/place'
import { lengthText, momentText } from '../../../simulator/desk/page/times'
import { words } from '../../../simulator/desk/page/words'
import type { Journey } from '../../../simulator/desk/protocol'

const journey: Journey = {
  worker: 'li-na',
  code: 'FIND_JOB',
  step: 0,
  shift: { jobTitle: '', startsAt: '2026-03-03T00:00:00Z', endsAt: '2026-03-03T09:00:00Z', opensAt: '', zone: 'Asia/Shanghai' },
  site: undefined,
  jumps: [
    { id: 'start', to: '2026-03-02T23:55:00Z' },
    { id: 'end', to: '2026-03-03T09:01:00Z' },
  ],
  recordId: undefined,
  payoutId: undefined,
  sample: { name: '李娜', idNumber: '1' },
}
const routes = { left: 'pages/home/home', right: 'packages/employer/pages/today/today' }
const before = Date.parse('2026-03-02T12:00:00Z')
const atNoon = Date.parse('2026-03-03T04:00:00Z')

describe('the hint', () => {
  it('names the phone and the button that is on its page', () => {
    expect(hintFor(journey, routes, before)).toMatchObject({ on: 'left', text: { zh: '在左边手机上点「去找活」' } })
    const onJob = { ...routes, left: 'packages/job/pages/job-detail/job-detail' }
    expect(hintFor(journey, onJob, before).text.zh).toBe('在左边手机上点「报名这份工」')
  })

  it('offers the jump to the shift while it has to be waited for', () => {
    const hint = hintFor({ ...journey, code: 'WAIT_FOR_SHIFT', step: 4 }, routes, before)
    expect(hint).toMatchObject({ on: 'clock', jump: { id: 'start' } })
  })

  it('offers the jump to the end during the shift, and then the punch', () => {
    const working: Journey = { ...journey, code: 'CLOCK_OUT', step: 4 }
    expect(hintFor(working, routes, atNoon)).toMatchObject({ on: 'clock', jump: { id: 'end' } })
    expect(hintFor(working, routes, Date.parse('2026-03-03T09:01:00Z')).on).toBe('left')
  })

  it('leads the employer to the record, and then says what to tap there', () => {
    const reviewed: Journey = { ...journey, code: 'WAIT_FOR_REVIEW', step: 5, recordId: 'r-1' }
    const page = 'packages/employer/pages/review-detail/review-detail'
    expect(hintFor(reviewed, routes, before)).toMatchObject({
      on: 'right',
      open: { side: 'right', page: `${page}?recordId=r-1` },
    })
    const there = hintFor(reviewed, { ...routes, right: page }, before)
    expect(there.open).toBeUndefined()
    expect(there.text.zh).toContain('通过')
  })

  it('lets an employer who has not begun accept the privacy notice first', () => {
    const welcome = { ...routes, right: 'packages/onboarding/pages/welcome/welcome' }
    expect(hintFor({ ...journey, code: 'WAIT_FOR_PAY_RUN', step: 6 }, welcome, before).text.zh).toContain('我招人')
  })

  it('fills in an identity on the page that asks for it, and nowhere else', () => {
    const verifying: Journey = { ...journey, code: 'VERIFY_IDENTITY', step: 1 }
    expect(hintFor(verifying, routes, before).fills).toBeUndefined()
    expect(hintFor(verifying, { ...routes, left: 'packages/onboarding/pages/identity/identity' }, before).fills).toEqual(
      journey.sample,
    )
  })

  it.each([
    ['VERIFY_IDENTITY', 'packages/demo/pages/eid/eid', '按这个结果继续'],
    ['VERIFY_IDENTITY', 'packages/onboarding/pages/without-face/without-face', '认得，是本人'],
    ['RENEW_DOCUMENT', 'packages/onboarding/pages/document/document', '换了新证，去刷脸'],
    ['RENEW_DOCUMENT', 'packages/demo/pages/eid/eid', '按这个结果继续'],
  ] as const)('for %s on %s names a button of that page', (code, left, button) => {
    const hint = hintFor({ ...journey, code, step: 1 }, { ...routes, left }, before)
    expect(hint).toMatchObject({ on: 'left', text: { zh: expect.stringContaining(`「${button}」`) as string } })
  })

  it('leads home from the page of a shift whose pay is to be confirmed, and not from the page that confirms it', () => {
    const toConfirm: Journey = { ...journey, code: 'CONFIRM_PAYOUT', step: 6 }
    const onClock = { ...routes, left: 'packages/attendance/pages/clock/clock' }
    expect(hintFor(toConfirm, onClock, before).open).toEqual({ side: 'left', page: 'pages/home/home' })
    const onConfirm = { ...routes, left: 'packages/payout/pages/confirm/confirm' }
    expect(hintFor(toConfirm, onConfirm, before).open).toBeUndefined()
  })

  it('tells a missed shift from one that was paid', () => {
    const next: Journey = { ...journey, code: 'TAKE_NEXT_SHIFT', step: 4 }
    expect(hintFor(next, routes, before).text.zh).toContain('过去了')
    expect(hintFor({ ...next, step: 7 }, routes, before).text.zh).toContain('到账')
  })
})

describe('the place', () => {
  const site = { latitude: 31.1946, longitude: 121.3187 }

  it.each(placeChoices)('knows the choice %s again', (choice) => {
    expect(choiceOf(standingAt(choice, 200), 200)).toBe(choice)
  })

  it('is inside, inside at the edge, outside, or too vague to say, whatever the radius', () => {
    for (const radius of [50, 150, 300]) {
      const reach = (choice: (typeof placeChoices)[number]): [nearest: number, farthest: number] => {
        const standing = standingAt(choice, radius)
        return [distanceOf(standing) - standing.accuracy, distanceOf(standing) + standing.accuracy]
      }
      expect(reach('inside')[1]).toBeLessThan(radius)
      expect(reach('edge')[1]).toBeLessThan(radius)
      expect(reach('outside')[0]).toBeGreaterThan(radius)
      expect(reach('poor')[0]).toBeLessThan(radius)
      expect(reach('poor')[1]).toBeGreaterThan(radius)
    }
  })

  it('is reported in degrees that are as far from the gate as the picture says', () => {
    const place = devicePlace(site, { east: 300, north: 400, accuracy: 9 })
    const north = (place.latitude - site.latitude) * 111_195
    const east = (place.longitude - site.longitude) * 111_195 * Math.cos((site.latitude * Math.PI) / 180)
    expect([Math.round(Math.hypot(north, east)), place.accuracy]).toEqual([500, 9])
  })
})

describe('the phones', () => {
  it('are never larger than true, and grow longer before there is empty room', () => {
    expect(fitInto(1200, 980)).toEqual({ scale: 1, height: 812 })
    expect(fitInto(1200, 780)).toEqual({ scale: 1, height: 712 })
  })

  it.each([
    [700, 618],
    [560, 660],
    [500, 470],
  ])('fit side by side into %d × %d', (width, height) => {
    const fit = fitInto(width, height)
    expect(2 * (375 * fit.scale + 16) + 20).toBeLessThanOrEqual(width)
    expect(fit.height * fit.scale + 16 + 36).toBeLessThanOrEqual(height)
  })
})

describe('the words', () => {
  it('have the same values to fill in in both languages', () => {
    const valuesIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([value]) => value).sort()
    const uneven = Object.entries(words).filter(([, { zh, en }]) => valuesIn(zh).join() !== valuesIn(en).join())
    expect(uneven).toEqual([])
  })

  it('tell times in Shanghai, with the day when it is another one', () => {
    const now = Date.parse('2026-03-03T04:00:00Z')
    expect(momentText('2026-03-02T23:55:00Z', now, 'zh')).toBe('07:55')
    expect(momentText('2026-03-02T12:00:00Z', now, 'zh')).toMatch(/^3月2日.*20:00$/)
    expect(lengthText(-(25 * 60 + 5) * 60_000, 'en')).toBe('1 d 1 h')
  })
})
