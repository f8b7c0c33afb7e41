import { t } from '../../../../i18n/index'
import { templateWords as words } from '../../../../i18n/template'
import {
  compareWithDraft,
  publishTemplate,
  readTemplate,
  saveDraft,
  type TemplateChange,
  type TemplateKind,
  type TemplateText,
} from '../../../../services/template'
import { askFirst } from '../../../../utils/ask-first'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { insert, missingWords, numbered, templateView, type EditedSection, type TemplateView } from './view'

type EventOf<
  Dataset extends Record<string, unknown>,
  Detail extends Record<string, unknown> = Record<string, never>,
> = WechatMiniprogram.CustomEvent<Detail, Record<string, never>, Dataset>
type Edit = { heading?: string; text?: string; cursor?: number }

/** What is being written. It is no data of the page: a text area that is drawn anew while somebody types loses letters. */
interface Writing {
  template: TemplateText
  sections: EditedSection[]
  /** The hash of the saved draft, and of what it was made. */
  saved: { sha256: string; sections: string } | undefined
  cursor: { id: number; at: number }
  nextId: number
}
const writings = new WeakMap<object, Writing>()

const start: {
  view: TemplateView | null
  sections: EditedSection[]
  variables: TemplateText['variables']
  missing: string
  changes: TemplateChange[] | null
  changedTitle: string
} = { view: null, sections: [], variables: [], missing: '', changes: null, changedTitle: '' }

Component({
  behaviors: [pageBehavior(words)],
  data: start,
  methods: {
    /** Whoever comes back to the page goes on writing. */
    async load({ kind }: PageQuery): Promise<'done'> {
      const template = await readTemplate(kindOf(kind))
      if (!writings.has(this)) this.begin(template)
      return 'done'
    },

    begin(template: TemplateText) {
      const { draft, variables } = template
      const sections = numbered((draft?.sections ?? template.sections).map((section, id) => ({ ...section, id })))
      const saved = draft && { sha256: draft.sha256, sections: textOf(sections) }
      writings.set(this, { template, sections, saved, cursor: { id: -1, at: 0 }, nextId: sections.length })
      const changedTitle = t(words.changed, { version: template.newestVersion })
      this.setData({ view: templateView(template), variables, changes: null, changedTitle })
      this.draw(sections)
    },

    draw(sections: EditedSection[]) {
      const writing = writingOf(this)
      writing.sections = numbered(sections)
      this.setData({ sections: writing.sections, missing: missingWords(sections, writing.template.variables), changes: null })
    },

    onEdit({ currentTarget, detail }: EventOf<{ id: number }, Edit>) {
      const writing = writingOf(this)
      const { id } = currentTarget.dataset
      const { cursor, ...edit } = detail
      if (cursor !== undefined) writing.cursor = { id, at: cursor }
      writing.sections = writing.sections.map((section) => (section.id === id ? { ...section, ...edit } : section))
      const missing = missingWords(writing.sections, writing.template.variables)
      if (missing !== this.data.missing) this.setData({ missing })
    },

    onSectionFocus({ currentTarget }: EventOf<{ id: number }>) {
      const { id } = currentTarget.dataset
      const writing = writingOf(this)
      if (writing.cursor.id !== id) writing.cursor = { id, at: Infinity }
    },

    /** Without a cursor it goes to the end of the last section. */
    onVariableTap({ currentTarget }: EventOf<{ name: string }>) {
      const { name } = currentTarget.dataset
      const { sections, cursor } = writingOf(this)
      const target = sections.find(({ id }) => id === cursor.id) ?? sections[sections.length - 1]
      if (!target) return
      const at = target.id === cursor.id ? Math.min(cursor.at, target.text.length) : target.text.length
      const text = insert(target.text, name, at)
      writingOf(this).cursor = { id: target.id, at: at + name.length + 2 }
      this.draw(sections.map((section) => (section.id === target.id ? { ...section, text } : section)))
    },

    onAddTap() {
      const writing = writingOf(this)
      const id = writing.nextId
      writing.nextId += 1
      this.draw([...writing.sections, ...numbered([{ id, heading: '', text: '' }])])
    },

    async onRemove({ currentTarget }: EventOf<{ id: number }>) {
      const { id } = currentTarget.dataset
      const heading = writingOf(this).sections.find((section) => section.id === id)?.heading ?? ''
      if (!(await askFirst(t(words.removeAsk, { heading }), t(words.removeVerb)))) return
      this.draw(writingOf(this).sections.filter((section) => section.id !== id))
    },

    async onSaveTap() {
      await this.attempt(`save ${textOf(writingOf(this).sections)}`, async (key) => {
        await this.save(key)
        void wx.showToast({ title: t(words.saved), icon: 'none' })
      })
    },

    /** Gives the hash of the draft; what is saved already is not saved again. */
    async save(key: string): Promise<string> {
      const writing = writingOf(this)
      const { template, sections, saved } = writing
      const text = textOf(sections)
      if (saved?.sections === text) return saved.sha256
      const draft = { kind: template.kind, sections: sections.map(({ heading, text: words }) => ({ heading, text: words })) }
      const sha256 = await saveDraft({ ...draft, ...(saved && { seenSha256: saved.sha256 }) }, key)
      writing.saved = { sha256, sections: text }
      return sha256
    },

    async onCompareTap() {
      const { template, sections } = writingOf(this)
      await this.attempt(`compare ${textOf(sections)}`, async (key) => {
        await this.save(key)
        this.setData({ changes: await compareWithDraft(template.kind, template.newestVersion) })
        void wx.pageScrollTo({ selector: '.template__changes' })
      })
    },

    async onPublishTap() {
      const { template, sections } = writingOf(this)
      const count = template.signed
      if (!(await askFirst(t(words.publishAsk, { count }), t(words.publishVerb)))) return
      const text = textOf(sections)
      await this.attempt(`publish ${text}`, async (key) => {
        const draftSha256 = await this.save(`${key}-draft`)
        const { version, asked } = await publishTemplate({ kind: template.kind, draftSha256 }, key)
        this.begin(await readTemplate(template.kind))
        void wx.showToast({ title: t(words.published, { version, count: asked }), icon: 'none' })
      })
    },
  },
})

function writingOf(page: object): Writing {
  const writing = writings.get(page)
  if (!writing) throw new Error('nothing is being written')
  return writing
}

function textOf(sections: readonly EditedSection[]): string {
  return JSON.stringify(sections.map(({ heading, text }) => [heading, text]))
}

const kinds: readonly TemplateKind[] = ['part-time', 'labour-service', 'cooperation', 'past-retirement']

function kindOf(kind: string | undefined): TemplateKind {
  return kinds.find((each) => each === kind) ?? 'labour-service'
}
