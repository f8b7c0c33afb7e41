import type { Fault } from '../../protocol'

export type NavigateKind = 'navigate' | 'redirect' | 'switchTab' | 'reLaunch' | 'navigateBack' | 'exit' | 'miniProgram'

/** What a navigator asks for; the fields of its open-type alone are read. */
export interface NavigateRequest {
  kind: NavigateKind
  url: string
  delta: number
  appId: string
  path: string
  extraData: unknown
}

/** Detail of the event that tells a page what came of an open ability: `errMsg` and WeChat's fields. */
export type Answer = Readonly<{ errMsg: string } & Record<string, unknown>>

/** What `onShareAppMessage` is told about the button that was tapped. */
export interface ShareTarget {
  id: string
  dataset: Readonly<Record<string, unknown>>
}

/** WeChat around a component: the only way from a tag to what WeChat itself does. */
export interface Host {
  /** Rejects with an error whose message is WeChat's errMsg. */
  navigate: (request: NavigateRequest) => Promise<void>
  share: (button: ShareTarget) => void
  getPhoneNumber: (realtime: boolean) => Promise<Answer>
  chooseAvatar: () => Promise<Answer>
  openSetting: () => Promise<Answer>
  contact: (options: Readonly<Record<string, unknown>>) => Promise<Answer>
  feedback: () => Promise<Answer>
  launchApp: (parameter: string) => Promise<Answer>
  agreePrivacy: (buttonId: string) => Promise<Answer>
  /** Where sheets over the whole phone are put. */
  overlays: () => HTMLElement
  /** Where the page of a node keeps what root-portal takes out of it. */
  portalOf: (node: HTMLElement) => HTMLElement
  /** Address of a web-view or medium from here; undefined: not on the list of domains. */
  address: (url: string) => string | undefined
  /** Height of the keyboard in px while a field has the focus; 0: none is drawn. */
  keyboardHeight: () => number
  setTitle: (title: string) => void
  report: (fault: Fault) => void
}
