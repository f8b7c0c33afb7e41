/** Types a made-up identity into the form of a phone, as a hand on its keyboard would: into the native fields, with their events. */
export function typeIdentity(frame: HTMLIFrameElement | null, { name, idNumber }: { name: string; idNumber: string }): void {
  const page = frame?.contentDocument
  if (page == null) return
  const fields = [...page.querySelectorAll<HTMLInputElement>('wx-input input')].filter((field) => field.offsetParent !== null)
  for (const [index, text] of [name, idNumber].entries()) {
    const field = fields[index]
    if (field !== undefined) typeInto(field, text)
  }
}

/** An event is made by the phone's own window: one of the desk's would be a stranger there. */
function typeInto(field: HTMLInputElement, text: string): void {
  const itsWindow = field.ownerDocument.defaultView
  if (itsWindow === null) return
  field.focus()
  field.value = text
  for (const type of ['input', 'change']) field.dispatchEvent(new itsWindow.Event(type, { bubbles: true }))
  field.blur()
}
