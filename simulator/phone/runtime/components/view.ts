import type { BuiltIn } from './define'
import { anything, text } from './properties'

/** Tags that only hold their children. */
export const views: readonly BuiltIn[] = [
  { tag: 'view', hover: { name: 'none', startMs: 50, stayMs: 400 } },
  { tag: 'cover-view', properties: { scrollTop: anything() }, hover: { name: 'none', startMs: 50, stayMs: 400 } },
  { tag: 'block' },
  { tag: 'share-element', properties: { mapkey: text(), key: text(), transform: anything(), duration: anything() } },
]
