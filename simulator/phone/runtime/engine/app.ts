import { onAppEvent, type AppEvents } from './app-events'
import { guarded } from './guard'

const app: Record<string, unknown> = {}

const hooks: Readonly<Record<keyof Omit<AppEvents, 'resize'>, string>> = {
  launch: 'onLaunch',
  show: 'onShow',
  hide: 'onHide',
  error: 'onError',
  unhandledRejection: 'onUnhandledRejection',
  pageNotFound: 'onPageNotFound',
  themeChange: 'onThemeChange',
}

/** `App(definition)`: its fields are what `getApp()` gives, its hooks hear what befalls the mini-program. */
export function defineApp(definition: Readonly<Record<string, unknown>>): void {
  Object.assign(app, definition)
  for (const event of Object.keys(hooks)) listenTo(event as keyof typeof hooks)
}

/** `getApp()`. */
export function appInstance(): Readonly<Record<string, unknown>> {
  return app
}

function listenTo(event: keyof typeof hooks): void {
  const name = hooks[event]
  if (typeof app[name] !== 'function') return
  onAppEvent(event, (detail) => {
    const hook = app[name]
    if (typeof hook === 'function') guarded(`App ${name}`, () => Reflect.apply(hook, app, [detail]) as unknown)
  })
}
