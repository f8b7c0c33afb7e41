import { failureOf } from '../../../miniprogram/i18n/refusals'
import { CloudError } from '../../../miniprogram/utils/app-error'
import { shows, tapText, text } from '../../support/simulate/act'
import { mount } from '../../support/simulate/mount'

const route = 'components/page-state/page-state'

it('draws a skeleton while the page loads', () => {
  expect(shows(mount(route, { status: 'loading' }), 'page-state__skeleton')).toBe(true)
})

it('says what will be on an empty page and how to get it there', async () => {
  const state = mount(route, { status: 'empty', empty: '还没有工时', emptyLabel: '去找活' })
  const started = jest.fn()
  state.addEventListener('start', started)
  expect(text(state)).toContain('还没有工时')
  await tapText(state, '去找活')
  expect(started).toHaveBeenCalledTimes(1)
})

it('has a sentence of its own for an empty page', () => {
  expect(text(mount(route, { status: 'empty' }))).toBe('这里还没有内容')
})

it('says what went wrong and hands on the next tap', async () => {
  const state = mount(route, { status: 'error', failure: failureOf(new CloudError('NOT_VERIFIED')) })
  const taps: unknown[] = []
  state.addEventListener('next', ({ detail }) => taps.push(detail))
  expect(text(state)).toContain('请先实名，再办这一步')
  await tapText(state, '去实名')
  expect(taps).toEqual([{ kind: 'page', label: '去实名', url: '/packages/onboarding/pages/identity/identity' }])
})

it('offers no button where there is nothing to tap', () => {
  const state = mount(route, { status: 'error', failure: failureOf(new CloudError('TOO_EARLY_TO_CLOCK_IN')) })
  expect(text(state)).toBe('还没到打卡时间')
})

it('is one calm strip above a page that is done', () => {
  expect(text(mount(route, { status: 'done', offline: true }))).toBe('没有网络，填好的内容还在')
})

it('is nothing at all above a page that is done and connected', () => {
  expect(text(mount(route, { status: 'done', offline: false }))).toBe('')
})
