import type { AppBundle, ServerSettings } from '../protocol'
import { defineBuiltIns } from './components/all'
import { startBoundFields } from './counters/bound-fields'
import { Device } from './device'
import { tellApp } from './engine/app-events'
import { runScripts, startEngine } from './engine/engine'
import { watchUncaught } from './engine/guard'
import { listenToEngine } from './engine/listeners'
import { mouseTouches } from './events/mouse'
import { watchLongPress } from './events/touches'
import { aroundWx } from './around'
import { drawBars, goBack, redrawBars, startBars } from './frame/bars'
import { startErrorSheet } from './frame/error-sheet'
import { reportFault } from './frame/faults'
import { fitFrame, frame } from './frame/frame'
import { startLook, themeNow } from './frame/look'
import { startStatusBar } from './frame/status-bar'
import { installStyles } from './frame/styles'
import { hostOf } from './host'
import { startMenu } from './menu'
import { readParameters } from './parameters'
import { answerDeskAndTests } from './phone-for-tests'
import { enterApp, watchResize, watchVisibility } from './router/app-life'
import { watchBrowserBack } from './router/history'
import { startPages } from './router/make-page'
import { onShown } from './router/page-life'
import { mayLeave } from './wx/leaving'
import { makeWx } from './wx/table'

declare global {
  interface Window {
    phoneRuntime: { install: (bundle: AppBundle) => void }
    phoneSettings: ServerSettings
  }
}

window.phoneRuntime = { install }

/** Brings a built mini-program to life in the page that the server made. */
function install(bundle: AppBundle): void {
  const { page, scene, ...changes } = readParameters(location.search)
  const device = new Device(changes)
  startFrame(bundle, device)
  const around = aroundWx({ bundle, device, settings: window.phoneSettings, parameters: readParameters(location.search) })
  Object.assign(globalThis, { wx: makeWx(around) })
  const engine = startEngine(bundle)
  defineBuiltIns(engine.space.getComponentSpace(), { host: hostOf(around), device })
  startPages(engine)
  startBoundFields(bundle.templates)
  runScripts(engine)
  startMenu(around)
  startBars(() => mayLeave(around))
  answerDeskAndTests(device)
  listenToWindow(device)
  for (const problem of bundle.warnings) reportProblem(problem)
  enterApp(page, scene)
}

function startFrame(bundle: AppBundle, device: Device): void {
  startLook(bundle, device)
  listenToEngine()
  watchUncaught()
  startErrorSheet()
  installStyles(bundle.styles)
  fitFrame()
  startStatusBar(device)
  onShown(drawBars)
  frame.phone.dataset['theme'] = themeNow()
}

function listenToWindow(device: Device): void {
  mouseTouches(frame.phone)
  watchLongPress(frame.phone)
  watchBrowserBack(() => void goBack())
  watchVisibility()
  window.addEventListener('resize', fitFrame)
  watchResize()
  device.onChange((now, before) => {
    if (now.theme === before.theme) return
    redrawBars()
    tellApp('themeChange', { theme: themeNow() })
  })
}

function reportProblem({ file, line, message }: AppBundle['warnings'][number]): void {
  reportFault({ kind: 'build', message, where: line === undefined ? file : `${file}:${String(line)}` })
}
