import { t } from '../../../../i18n/index'
import { checkFileWords as words } from '../../../../i18n/verify'
import { chooseFile, readScanned, scanAgreement, verifyFile, type KeptRecord } from '../../../../services/evidence'
import { AppError } from '../../../../utils/app-error'
import { isClosed } from '../../../../utils/closed-pages'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { fileView, recordRows, type VerdictView } from '../../utils/verdict'

interface Shown {
  result: VerdictView | null
  record: ReturnType<typeof recordRows>
  /** The code that was scanned names no agreement. */
  isUnknown: boolean
  /** How far the file has come; empty when none is on its way. */
  progress: string
}
const start: Shown = { result: null, record: [], isUnknown: false, progress: '' }

/** The code that a file is held against, where one was scanned. */
const codes = new WeakMap<object, string>()

Component({
  behaviors: [pageBehavior(words)],
  data: start,
  methods: {
    /** A link or a code may bring somebody here; then the record is shown at once. */
    async load({ d }: PageQuery): Promise<'done'> {
      if (d !== undefined && !this.data.result) await this.showCode(codes.get(this) ?? d)
      return 'done'
    },

    async showCode(code: string) {
      const record = await findRecord(code)
      if (record) codes.set(this, code)
      else codes.delete(this)
      this.setData({ result: null, record: record ? recordRows(record) : [], isUnknown: !record })
    },

    async onScanTap() {
      await this.attempt('scan', async () => {
        const code = await scanAgreement()
        if (code !== undefined) await this.showCode(code)
      })
    },

    async onChooseTap() {
      await this.attempt('choose', async () => {
        const file = await chooseFile()
        if (file === undefined || isClosed(this)) return
        this.setData({ result: null, isUnknown: false })
        try {
          const verdict = await verifyFile(file, {
            code: codes.get(this),
            onPart: (at) => {
              this.setData({ progress: t(words.sending, at) })
            },
          })
          this.setData({ result: fileView(verdict), record: verdict.record ? recordRows(verdict.record) : this.data.record })
        } finally {
          this.setData({ progress: '' })
        }
      })
    },
  },
})

/** Undefined when no agreement has the code. */
async function findRecord(code: string): Promise<KeptRecord | undefined> {
  try {
    return await readScanned(code)
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return undefined
    throw error
  }
}
