import { askActionSheet } from '../screens/action-sheet'
import { askModal, type Modal } from '../screens/modal'
import { hideToast, showToast } from '../screens/toast'
import { say } from '../screens/words'
import { ApiFailure } from './api'
import type { Around } from './around'
import { askAtLeaving, leaveFreely } from './leaving'
import { both, type Subject } from './member'

type ToastIcon = 'success' | 'error' | 'loading' | 'none'
interface ToastOptions {
  title: string
  icon?: ToastIcon
  image?: string
  duration?: number
  mask?: boolean
}
type ModalOptions = Partial<Modal>
interface SheetOptions {
  itemList: string[]
  itemColor?: string
  alertText?: string
}

/** Toast, loading, dialog, action sheet and the question before a page is left. */
export function interaction(around: Around): Subject {
  return {
    showToast: both(
      (options: ToastOptions) => {
        showToast(around, toastOf(options))
      },
      { needs: { title: 'String' }, takes: 'icon=success|error|loading|none image duration mask' },
    ),
    showLoading: both(
      ({ title, mask = false }: ToastOptions) => {
        showToast(around, { title, icon: 'loading', mask, duration: undefined })
      },
      { needs: { title: 'String' }, takes: 'mask' },
    ),
    hideToast: both(hideToast, { takes: 'noConflict' }),
    hideLoading: both(hideToast, { takes: 'noConflict' }),
    showModal: both((options: ModalOptions) => askModal(around, modalOf(around, options)), {
      takes: 'title content showCancel cancelText cancelColor confirmText confirmColor editable placeholderText',
      gives: 'confirm cancel content',
    }),
    showActionSheet: both((options: SheetOptions) => actionSheet(around, options), {
      needs: { itemList: 'Array' },
      takes: 'itemColor alertText',
      gives: 'tapIndex',
    }),
    enableAlertBeforeUnload: both(
      ({ message }: { message: string }) => {
        askAtLeaving(around, message)
      },
      {
        needs: { message: 'String' },
      },
    ),
    disableAlertBeforeUnload: both(() => {
      leaveFreely(around)
    }),
  }
}

/** With a sign the title has room for seven Chinese characters. */
const charactersWithIcon = 7
const usualMilliseconds = 1500

function toastOf({ title, icon = 'success', image, duration, mask = false }: ToastOptions): Parameters<typeof showToast>[1] {
  const hasSign = icon !== 'none' || image !== undefined
  const toast = { title: hasSign ? shortened(title) : title, icon, mask, duration: duration ?? usualMilliseconds }
  return image === undefined ? toast : { ...toast, image }
}

function shortened(title: string): string {
  const signs = Array.from(title)
  const kept = signs.filter((_, index) => widthOf(signs.slice(0, index + 1).join('')) <= charactersWithIcon)
  return kept.join('')
}

/** In Chinese characters: a letter is half of one. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, sign) => width + ((sign.codePointAt(0) ?? 0) < 0x100 ? 0.5 : 1), 0)
}

/** Four Chinese characters or eight letters. */
const charactersOfButton = 4

function modalOf({ device }: Around, options: ModalOptions): Modal {
  const { language } = device.now
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  const modal: Modal = {
    ...{ title: '', content: '', showCancel: true, editable: false, placeholderText: '' },
    ...{ cancelColor: undefined, confirmColor: undefined },
    ...{ cancelText: say('cancel', language), confirmText: say('ok', language) },
    ...given,
  }
  for (const name of ['cancelText', 'confirmText'] as const) {
    if (widthOf(modal[name]) > charactersOfButton)
      throw new ApiFailure(`${name} length should not larger than 4 Chinese characters`)
  }
  return modal
}

const mostItems = 6

async function actionSheet(around: Around, { itemList, itemColor, alertText = '' }: SheetOptions): Promise<{ tapIndex: number }> {
  if (itemList.length === 0) throw new ApiFailure('parameter error: parameter.itemList should have at least 1 item')
  if (itemList.length > mostItems) throw new ApiFailure('parameter error: itemList should not be large than 6')
  const tapIndex = await askActionSheet(around, { title: alertText, items: itemList, color: itemColor })
  if (tapIndex === undefined) throw new ApiFailure('cancel')
  return { tapIndex }
}
