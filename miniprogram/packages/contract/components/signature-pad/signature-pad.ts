import { padWords } from '../../../../i18n/contract'
import { words } from '../../../../i18n/index'
import { dip, drawNewest, drawWhole, type Pen } from '../../utils/pen'
import { extend, isFull, judge, strokesOf, type Dot, type Line, type PadSize } from '../../utils/strokes'

interface TouchOnPad {
  touches: readonly Dot[]
}
interface Found extends PadSize {
  node?: WechatMiniprogram.Canvas
}
/** What is written on a pad; kept out of its data, because none of it is drawn by WXML. */
interface Sheet {
  lines: Line[]
  writing: Line | undefined
  size: PadSize
  pen: Pen | undefined
  measured: Promise<void> | undefined
  onTheme: (theme: { theme: 'light' | 'dark' }) => void
}
const sheets = new WeakMap<object, Sheet>()

function sheetOf(pad: { redraw: () => void }): Sheet {
  const onTheme = (): void => {
    pad.redraw()
  }
  const blank = { lines: [], writing: undefined, size: { width: 0, height: 0 }, pen: undefined, measured: undefined, onTheme }
  const sheet = sheets.get(pad) ?? blank
  sheets.set(pad, sheet)
  return sheet
}

/** A pad to write a name on. Says `change` with `{ strokes, verdict }` after each stroke, undo and clear. */
Component({
  properties: {
    disabled: { type: Boolean, value: false },
  },
  data: { words: words(padWords), blank: true, tooSmall: false, full: false },
  lifetimes: {
    attached() {
      this.setData({ words: words(padWords) })
      wx.onThemeChange(sheetOf(this).onTheme)
    },
    ready() {
      void this.measure()
    },
    detached() {
      wx.offThemeChange(sheetOf(this).onTheme)
    },
  },
  methods: {
    onTouchStart({ touches: [dot] }: TouchOnPad) {
      const sheet = sheetOf(this)
      if (!dot || sheet.writing || this.data.disabled || isFull(sheet.lines)) return
      sheet.writing = [dot]
      if (this.data.blank) this.setData({ blank: false })
    },

    onTouchMove({ touches: [dot] }: TouchOnPad) {
      const sheet = sheetOf(this)
      if (!dot || !sheet.writing) return
      const longer = extend(sheet.writing, dot)
      if (longer !== sheet.writing && sheet.pen) drawNewest(sheet.pen, longer)
      sheet.writing = longer
    },

    async onTouchEnd() {
      const sheet = sheetOf(this)
      if (!sheet.writing) return
      sheet.lines.push(sheet.writing)
      if (sheet.pen) drawWhole(sheet.pen, sheet.writing)
      sheet.writing = undefined
      await this.tell()
    },

    async onUndoTap() {
      await this.erase((lines) => lines.slice(0, -1))
    },

    async onClearTap() {
      await this.erase(() => [])
    },

    async erase(rest: (lines: readonly Line[]) => Line[]) {
      const sheet = sheetOf(this)
      if (this.data.disabled || sheet.lines.length === 0) return
      sheet.lines = rest(sheet.lines)
      this.redraw()
      await this.tell()
    },

    async tell() {
      const sheet = sheetOf(this)
      await this.measure()
      const strokes = strokesOf(sheet.lines, sheet.size)
      const verdict = judge(strokes)
      this.setData({ blank: verdict === 'empty', tooSmall: verdict === 'too-small', full: isFull(sheet.lines) })
      this.triggerEvent('change', { strokes, verdict })
    },

    /** Finds out the size, and takes the pen; once. */
    measure(): Promise<void> {
      const sheet = sheetOf(this)
      sheet.measured ??= new Promise((resolve) => {
        const query = wx.createSelectorQuery().in(this)
        query
          .select('.signature-pad__canvas')
          .fields({ node: true, size: true }, (found: WechatMiniprogram.IAnyObject | null) => {
            if (found) this.take(found)
            resolve()
          })
        query.exec()
      })
      return sheet.measured
    },

    take({ node, width = 0, height = 0 }: Partial<Found>) {
      const sheet = sheetOf(this)
      sheet.size = { width, height }
      if (!node) return
      const { pixelRatio } = wx.getWindowInfo()
      Object.assign(node, { width: width * pixelRatio, height: height * pixelRatio })
      const pen = node.getContext('2d')
      pen.scale(pixelRatio, pixelRatio)
      sheet.pen = pen
      this.redraw()
    },

    redraw() {
      const { pen, size, lines } = sheetOf(this)
      if (!pen) return
      dip(pen, wx.getAppBaseInfo().theme ?? 'light')
      pen.clearRect(0, 0, size.width, size.height)
      for (const line of lines) drawWhole(pen, line)
    },
  },
})
