/** What a page shows while WeChat wants to know whether its privacy guide is agreed to. */
export interface GuideSheet {
  open: () => void
  close: () => void
}
type Answer = { event: 'exposureAuthorization' | 'disagree' } | { event: 'agree'; buttonId: string }
type Resolve = (answer: Answer) => void

/** The sheets of the pages that are on the screen, the top one last. */
const sheets: GuideSheet[] = []
/** The calls of wx.* that wait for the answer; one answer is for all of them. */
const waiting: Resolve[] = []

/**
 * Once at the launch: from now on WeChat leaves its question about the privacy guide to the sheet of the page on the screen. The
 * call that needs the consent waits, and goes on or fails (errno 104) by itself.
 */
export function listenForGuide(): void {
  if (!wx.canIUse('onNeedPrivacyAuthorization')) return
  // WeChat's own typings give the listener another parameter than its documentation does
  wx.onNeedPrivacyAuthorization(ask as unknown as Parameters<typeof wx.onNeedPrivacyAuthorization>[0])
}

function ask(resolve: Resolve): void {
  const sheet = sheets[sheets.length - 1]
  if (!sheet) {
    resolve({ event: 'disagree' })
    return
  }
  waiting.push(resolve)
  sheet.open()
  resolve({ event: 'exposureAuthorization' })
}

/** The page with this sheet is on the screen. */
export function putOnScreen(sheet: GuideSheet): void {
  const index = sheets.indexOf(sheet)
  if (index !== -1) sheets.splice(index, 1)
  sheets.push(sheet)
}

/** The page has gone; who has not answered by then has said no. */
export function takeOffScreen(sheet: GuideSheet): void {
  const index = sheets.indexOf(sheet)
  if (index === -1) return
  const isTop = index === sheets.length - 1
  sheets.splice(index, 1)
  sheet.close()
  if (isTop) answerGuide({ event: 'disagree' })
}

/** What the person says; agreeing counts only with the id of WeChat's own button that was tapped. */
export function answerGuide(answer: Answer): void {
  for (const resolve of waiting.splice(0)) resolve(answer)
  for (const sheet of sheets) sheet.close()
}
