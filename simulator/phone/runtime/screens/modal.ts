import { button, element } from './element'
import { ask, type Stage } from './layer'

export interface Modal {
  title: string
  content: string
  showCancel: boolean
  cancelText: string
  cancelColor: string | undefined
  confirmText: string
  confirmColor: string | undefined
  editable: boolean
  placeholderText: string
}
export interface ModalAnswer {
  confirm: boolean
  cancel: boolean
  content: string | null
}

/** WeChat's dialog. A tap beside it does nothing; the keyboard's Escape is the phone's back key and cancels. */
export function askModal(stage: Stage, modal: Modal): Promise<ModalAnswer> {
  const field = modal.editable ? fieldOf(modal) : undefined
  const draw = (done: (confirmed: boolean) => void): HTMLElement => dialog(modal, field, done)
  return ask(stage, draw, false).then((confirmed) => ({
    confirm: confirmed,
    cancel: !confirmed,
    content: field && confirmed ? field.value : null,
  }))
}

function dialog(modal: Modal, field: HTMLTextAreaElement | undefined, done: (confirmed: boolean) => void): HTMLElement {
  const box = element('div', { class: 'screen-modal__box' })
  if (modal.title !== '') box.append(element('h2', { class: 'screen-modal__title', text: modal.title }))
  box.append(field ?? element('p', { class: 'screen-modal__content', text: modal.content }))
  box.append(buttons(modal, done))
  const label = modal.title === '' ? modal.content : modal.title
  return element('div', { class: 'screen-modal', role: 'dialog', 'aria-modal': 'true', label }, box)
}

function buttons(modal: Modal, done: (confirmed: boolean) => void): HTMLElement {
  const row = element('div', { class: 'screen-modal__buttons' })
  if (modal.showCancel) {
    const cancel = (): void => {
      done(false)
    }
    row.append(button(modal.cancelText, cancel, { class: 'screen-modal__button', ...colored(modal.cancelColor) }))
  }
  const confirm = button(
    modal.confirmText,
    () => {
      done(true)
    },
    { class: 'screen-modal__button screen-modal__button--confirm', ...colored(modal.confirmColor) },
  )
  confirm.dataset['first'] = ''
  row.append(confirm)
  return row
}

function colored(color: string | undefined): { style?: string } {
  return color === undefined || !/^#[0-9a-f]{3,8}$/i.test(color) ? {} : { style: `color: ${color}` }
}

function fieldOf({ content, placeholderText, title }: Modal): HTMLTextAreaElement {
  const field = element('textarea', {
    class: 'screen-modal__field',
    placeholder: placeholderText,
    label: placeholderText || title,
    value: content,
  })
  field.rows = 2
  return field
}
