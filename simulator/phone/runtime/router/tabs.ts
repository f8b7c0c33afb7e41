import { appConfig } from '../frame/look'

export interface Tab {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}
export interface TabBarConfig {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: string
  list: readonly Tab[]
}

/** The tabBar of app.json; without one there are no tabs. */
export function tabBarConfig(): TabBarConfig {
  const config = appConfig()['tabBar']
  return isTabBar(config) ? config : { list: [] }
}

export function isTabPath(path: string): boolean {
  return tabBarConfig().list.some(({ pagePath }) => pagePath === path)
}

function isTabBar(config: unknown): config is TabBarConfig {
  return typeof config === 'object' && config !== null && 'list' in config && Array.isArray(config.list)
}
