/** WeChat's own components, which are drawn as `<wx-…>`: a tag selector in WXSS means them. */
export const builtInTags: ReadonlySet<string> = new Set([
  ...['ad', 'ad-custom', 'audio', 'button', 'camera', 'canvas', 'channel-live', 'channel-video', 'checkbox', 'checkbox-group'],
  ...['cover-image', 'cover-view', 'custom-wrapper', 'editor', 'form', 'functional-page-navigator', 'grid-view', 'icon', 'image'],
  ...['input', 'keyboard-accessory', 'label', 'list-view', 'live-player', 'live-pusher', 'map', 'match-media', 'movable-area'],
  ...['movable-view', 'navigation-bar', 'navigator', 'official-account', 'open-data', 'page-container', 'page-meta', 'picker'],
  ...['picker-view', 'picker-view-column', 'progress', 'radio', 'radio-group', 'rich-text', 'root-portal', 'scroll-view'],
  ...['share-element', 'slider', 'sticky-header', 'sticky-section', 'swiper', 'swiper-item', 'switch', 'text', 'textarea'],
  ...['video', 'view', 'voip-room', 'web-view'],
])
