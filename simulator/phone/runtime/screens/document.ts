import { element } from './element'
import { ask, type Stage } from './layer'
import { wholePage } from './page'
import { say } from './words'

export interface ShownDocument {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  isPdf: boolean
  /** WeChat's menu, from which the file can be kept or sent on; here it can be saved. */
  showMenu: boolean
}

/** WeChat's viewer of a file, over the whole phone. A PDF is drawn by the browser's own viewer. */
export function showDocument(stage: Stage, document: ShownDocument): Promise<undefined> {
  // bytes of its own: the app may write over its file while it is looked at
  const type = document.isPdf ? 'application/pdf' : 'application/octet-stream'
  const address = URL.createObjectURL(new Blob([document.bytes], { type }))
  return ask<undefined>(
    stage,
    (done) => {
      const leave = (): void => {
        URL.revokeObjectURL(address)
        done(undefined)
      }
      const menu = document.showMenu ? saveLink(stage, document.name, address) : undefined
      return wholePage(stage, { title: document.name, kind: 'document', leave }, sheet(stage, document, address), menu)
    },
    undefined,
  )
}

function sheet(stage: Stage, { name, bytes, isPdf }: ShownDocument, address: string): HTMLElement {
  if (isPdf && navigator.pdfViewerEnabled) return element('iframe', { class: 'screen-document', src: address, label: name })
  const { language } = stage.device.now
  const size = `${Math.ceil(bytes.length / 1024).toString()} KB`
  return element(
    'div',
    { class: 'screen-document screen-document--plain' },
    element('p', { class: 'screen-page__text', text: `${name} · ${size}` }),
    element('p', { class: 'screen-page__hint', text: say('documentNotDrawn', language) }),
  )
}

function saveLink(stage: Stage, name: string, address: string): HTMLElement {
  const link = element('a', {
    class: 'screen-button screen-button--wide screen-document__save',
    text: say('documentSave', stage.device.now.language),
  })
  link.href = address
  link.download = name
  return link
}
