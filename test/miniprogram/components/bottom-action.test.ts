import { failureOf } from '../../../miniprogram/i18n/refusals'
import { CloudError } from '../../../miniprogram/utils/app-error'
import { tap, tapText, text, within } from '../../support/simulate/act'
import { mount } from '../../support/simulate/mount'
import type { Rendered } from '../../support/simulate/rendered'

const route = 'components/bottom-action/bottom-action'
const count = (node: Rendered, name: string): unknown[] => {
  const heard: unknown[] = []
  node.addEventListener(name, ({ detail }) => heard.push(detail))
  return heard
}
const button = (action: Rendered): Rendered => within(action, '.bottom-action__tap', '.van-button')

it('says confirm when it is tapped', async () => {
  const action = mount(route, { label: '确认签字' })
  const confirmed = count(action, 'confirm')
  await tap(button(action))
  expect(text(action)).toBe('确认签字')
  expect(confirmed).toHaveLength(1)
})

it.each([{ busy: true }, { disabled: true }])('says nothing while it is %j', async (state) => {
  const action = mount(route, { label: '确认签字', ...state })
  const confirmed = count(action, 'confirm')
  await tap(button(action))
  expect(confirmed).toHaveLength(0)
})

it('says that it is working while it is busy', () => {
  expect(text(mount(route, { label: '确认签字', busy: true }))).toBe('正在办理')
})

it('says why it can be tapped', () => {
  expect(text(mount(route, { label: '我到了，打卡', hint: '离大门 18 米，可以打卡' }))).toBe(
    '离大门 18 米，可以打卡 我到了，打卡',
  )
})

it('keeps the button beside a failure and hands on the next tap', async () => {
  const action = mount(route, { label: '我到了，打卡', failure: failureOf(new CloudError('PLACE_UNCERTAIN')) })
  const next = count(action, 'next')
  expect(text(action)).toContain('定位不准，请走到空旷处')
  expect(text(action)).toContain('我到了，打卡')
  await tapText(action, '再试一次')
  expect(next).toEqual([{ kind: 'retry', label: '再试一次' }])
})
