import { ApiFailure } from './api'
import type { Around, TabStyle } from './around'
import { both, type Subject } from './member'

interface Colors {
  frontColor: string
  backgroundColor: string
}
interface TabItem {
  index: number
  text?: string
  iconPath?: string
  selectedIconPath?: string
}

/** The navigation bar and the tab bar. */
export function bars(around: Around): Subject {
  return { ...navigationBar(around), ...tabBar(around), ...tabMarks(around) }
}

function navigationBar({ bars: drawn }: Around): Subject {
  return {
    setNavigationBarTitle: both(
      ({ title }: { title: string }) => {
        drawn.setTitle(title)
      },
      { needs: { title: 'String' } },
    ),
    setNavigationBarColor: both(
      ({ frontColor, backgroundColor }: Colors) => {
        if (!/^#(000000|ffffff)$/i.test(frontColor))
          throw new ApiFailure(`invalid frontColor "${frontColor}", should be #ffffff or #000000`)
        drawn.setColors({ frontColor, backgroundColor })
      },
      { needs: { frontColor: 'String', backgroundColor: 'String' }, takes: 'animation' },
    ),
    showNavigationBarLoading: both(() => {
      drawn.setLoading(true)
    }),
    hideNavigationBarLoading: both(() => {
      drawn.setLoading(false)
    }),
    hideHomeButton: both(() => {
      drawn.hideHome()
    }),
  }
}

function tabBar({ bars: drawn, config }: Around): Subject {
  const onTab = (): void => {
    if (!drawn.isTabPage()) throw new ApiFailure('not TabBar page')
  }
  return {
    setTabBarItem: both(
      ({ index, text, iconPath, selectedIconPath }: TabItem) => {
        needItem(config, index)
        drawn.setTabItem(index, {
          ...(text !== undefined && { text }),
          ...(iconPath !== undefined && { iconPath }),
          ...(selectedIconPath !== undefined && { selectedIconPath }),
        })
      },
      { needs: { index: 'Number' }, takes: 'text iconPath selectedIconPath' },
    ),
    setTabBarStyle: both(
      (style: TabStyle) => {
        onTab()
        drawn.setTabStyle(style)
      },
      { takes: 'color selectedColor backgroundColor borderStyle' },
    ),
    showTabBar: both(
      () => {
        onTab()
        drawn.setTabShown(true)
      },
      { takes: 'animation' },
    ),
    hideTabBar: both(
      () => {
        onTab()
        drawn.setTabShown(false)
      },
      { takes: 'animation' },
    ),
  }
}

function tabMarks({ bars: drawn, config }: Around): Subject {
  const mark = (index: number, badge: Parameters<typeof drawn.setTabBadge>[1]): void => {
    needItem(config, index)
    drawn.setTabBadge(index, badge)
  }
  const index = { needs: { index: 'Number' } } as const
  return {
    setTabBarBadge: both(
      ({ index: at, text }: { index: number; text: string }) => {
        mark(at, { kind: 'text', text: text.length > 4 ? '…' : text })
      },
      { needs: { index: 'Number', text: 'String' } },
    ),
    removeTabBarBadge: both(({ index: at }: { index: number }) => {
      mark(at, undefined)
    }, index),
    showTabBarRedDot: both(({ index: at }: { index: number }) => {
      mark(at, { kind: 'dot' })
    }, index),
    hideTabBarRedDot: both(({ index: at }: { index: number }) => {
      mark(at, undefined)
    }, index),
  }
}

function needItem(config: Around['config'], index: number): void {
  const tabs = config()['tabBar']
  const list: unknown = typeof tabs === 'object' && tabs !== null && 'list' in tabs ? tabs.list : []
  if (!Array.isArray(list) || list[index] === undefined) throw new ApiFailure('tabbar item not found')
}
