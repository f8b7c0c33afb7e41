import { enterOptions } from '../wx/launch'

/** Scene of a page that is looked at inside of Moments, without the mini-program around it. */
const singlePageScene = 1154

/** Whether the page is shown by itself: no tab bar, no way to another page. */
export function isSinglePage(): boolean {
  return enterOptions().scene === singlePageScene
}
