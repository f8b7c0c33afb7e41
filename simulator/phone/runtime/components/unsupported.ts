import type { BuiltIn } from './define'

/** Tags of WeChat that this phone doesn't draw. Their use is a fault, not an empty place. */
export const unsupportedTags: readonly string[] = [
  ...['editor', 'editor-portal', 'live-player', 'live-pusher', 'voip-room', 'xr-scene', 'functional-page-navigator'],
  ...['keyboard-accessory', 'grid-view', 'list-view', 'sticky-header'],
  ...['sticky-section', 'grid-builder', 'list-builder', 'nested-scroll-header', 'nested-scroll-body', 'snapshot', 'span'],
  ...['draggable-sheet', 'double-tap-gesture-handler', 'force-press-gesture-handler', 'horizontal-drag-gesture-handler'],
  ...['long-press-gesture-handler', 'pan-gesture-handler', 'scale-gesture-handler', 'tap-gesture-handler'],
  ...[
    'vertical-drag-gesture-handler',
    'open-container',
    'channel-live',
    'channel-video',
    'store-product',
    'official-account-publish',
  ],
  'selection',
]

const asBuiltIn = (tag: string): BuiltIn => ({
  tag,
  start: (piece, { host }) => ({
    attached() {
      piece.dom.textContent = `<${tag}>`
      host.report({ kind: 'missing-component', message: `<${tag}> is not supported by the browser phone`, where: undefined })
    },
  }),
})

export const unsupported: readonly BuiltIn[] = unsupportedTags.map(asBuiltIn)
