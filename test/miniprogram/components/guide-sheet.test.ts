import { answerGuide, listenForGuide } from '../../../miniprogram/utils/privacy-guide'
import { fire, flush, tapText, text, within } from '../../support/simulate/act'
import { mount } from '../../support/simulate/mount'
import { hasScreen } from '../../support/simulate/phone'

const route = 'components/guide-sheet/guide-sheet'
type Listener = (resolve: (answer: object) => void, context: { referrer: string }) => void

/** WeChat, as far as it asks the app; what the app answers is in the list. */
function weChat(): { needs: () => object[] } {
  let listener: Listener | undefined
  hasScreen('onNeedPrivacyAuthorization', (given) => {
    listener = given as unknown as Listener
  })
  listenForGuide()
  const needs = (): object[] => {
    const answers: object[] = []
    listener?.((answer) => answers.push(answer), { referrer: 'chooseMedia' })
    return answers
  }
  return { needs }
}

afterEach(() => {
  answerGuide({ event: 'disagree' })
})

it('is not there until something needs the consent, and then says that it is', async () => {
  const { needs } = weChat()
  const sheet = mount(route)
  expect(text(sheet)).toBe('')
  const answers = needs()
  await flush()
  expect(text(sheet)).toBe(
    '微信要你先同意 这一步要用到照片、文件、位置、手机号或剪贴板，只用来办你点的事 看微信隐私保护指引 同意并继续 不同意',
  )
  expect(answers).toEqual([{ event: 'exposureAuthorization' }])
})

it('answers for all that wait with the button that WeChat saw tapped, and goes', async () => {
  const { needs } = weChat()
  const sheet = mount(route)
  const [first, second] = [needs(), needs()]
  await flush()
  await tapText(sheet, '同意并继续')
  expect(first).toHaveLength(1)
  await fire(within(sheet, '.guide-sheet__agree'), 'agreeprivacyauthorization', {})
  for (const answers of [first, second]) expect(answers.at(-1)).toEqual({ event: 'agree', buttonId: 'guide-agree' })
  expect(text(sheet)).toBe('')
})

it('can be refused', async () => {
  const { needs } = weChat()
  const sheet = mount(route)
  const answers = needs()
  await flush()
  await tapText(sheet, '不同意')
  expect(answers.at(-1)).toEqual({ event: 'disagree' })
  expect(text(sheet)).toBe('')
})

it('of a page that has gone has said no, and the page below is asked next', async () => {
  const { needs } = weChat()
  const below = mount(route)
  const above = mount(route)
  const answers = needs()
  await flush()
  above.detach()
  expect(answers.at(-1)).toEqual({ event: 'disagree' })
  needs()
  await flush()
  expect(text(below)).toContain('微信要你先同意')
})

it('waits for who reads the guide, which hides the page', async () => {
  const { needs } = weChat()
  hasScreen('openPrivacyContract', () => undefined)
  const sheet = mount(route)
  const answers = needs()
  await flush()
  await tapText(sheet, '看微信隐私保护指引')
  sheet.triggerPageLifeTime('hide')
  sheet.triggerPageLifeTime('show')
  expect(answers).toEqual([{ event: 'exposureAuthorization' }])
  await fire(within(sheet, '.guide-sheet__agree'), 'agreeprivacyauthorization', {})
  expect(answers.at(-1)).toMatchObject({ event: 'agree' })
})

it('of a page that was hidden has said no, and is not there any more when the page comes back', async () => {
  const { needs } = weChat()
  const sheet = mount(route)
  const answers = needs()
  await flush()
  sheet.triggerPageLifeTime('hide')
  sheet.triggerPageLifeTime('show')
  expect(answers.at(-1)).toEqual({ event: 'disagree' })
  expect(text(sheet)).toBe('')
})

it('nobody who has no page can answer, so nothing waits for ever', () => {
  expect(weChat().needs()).toEqual([{ event: 'disagree' }])
})
