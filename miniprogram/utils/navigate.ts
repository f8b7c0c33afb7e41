const home = '/pages/home/home'
const tabs: readonly string[] = [home, '/pages/jobs/jobs', '/pages/me/me']

/** Opens a page by its absolute path, a tab as a tab. */
export async function openPage(url: string): Promise<void> {
  if (tabs.includes(url)) await wx.switchTab({ url })
  else await wx.navigateTo({ url })
}

/** One page back; from a page that was opened by itself (a shared link) to the first tab. */
export async function goBack(): Promise<void> {
  if (getCurrentPages().length > 1) await wx.navigateBack()
  else await wx.switchTab({ url: home })
}

/** Whether a page's `route` is one of the tabs. */
export function isTab(route: string): boolean {
  return tabs.includes(`/${route}`)
}
