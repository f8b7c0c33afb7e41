import { setLanguage } from '../../../miniprogram/i18n/index'
import { takeErrors } from './errors'
import { resetCloud, takeUnscripted } from './fake-cloud'
import { unmountAll } from './mount'
import { resetPhone } from './phone'
import { installWx } from './wx'

installWx()

beforeEach(() => {
  resetPhone()
  resetCloud()
  setLanguage('zh')
})

afterEach(() => {
  unmountAll()
  jest.useRealTimers()
  const [error] = takeErrors()
  if (error !== undefined) throw error // exparser swallowed it
  expect(takeUnscripted()).toEqual([])
})
