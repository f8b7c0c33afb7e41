import * as v from 'valibot'

const kind = v.picklist(['part-time', 'labour-service', 'cooperation', 'past-retirement'])
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))

/** Which agreement a template is of. */
export type TemplateKind = v.InferOutput<typeof kind>
export interface TemplateSection {
  heading: string
  text: string
}

export const listTemplatesRequest = v.strictObject({})
export interface ListTemplatesReply {
  templates: {
    kind: TemplateKind
    title: string
    version: number
    /** Missing for a kind that nobody has signed or edited yet. */
    publishedAt?: string
    hasDraft: boolean
    /** Workers whose agreement of this kind governs. */
    signed: number
    /** Of these, whose agreement is of an older version. */
    toSignAgain: number
  }[]
}

/** A version, or the newest one with the draft of the next. */
export const readTemplateRequest = v.strictObject({ kind, version: v.optional(version) })
export interface TemplateReply {
  kind: TemplateKind
  title: string
  version: number
  newestVersion: number
  /** Missing for a kind that nobody has signed or edited yet. */
  publishedAt?: string
  sections: TemplateSection[]
  draft?: { sections: TemplateSection[]; sha256: string; savedAt: string }
  /** What can stand in braces in a text. */
  variables: { name: string; required: boolean }[]
  /** Workers whose agreement of this kind governs: who will be asked to sign the next version. */
  signed: number
  /** Owners edit and publish; the other members read. */
  mayEdit: boolean
}

/** `seenSha256`: of the draft that was read before it was edited; there was none without it. */
export const saveDraftRequest = v.strictObject({
  kind,
  sections: v.pipe(
    v.array(
      v.strictObject({
        heading: v.pipe(v.string(), v.maxLength(60)),
        text: v.pipe(v.string(), v.maxLength(1200)),
      }),
    ),
    v.maxLength(20),
  ),
  seenSha256: v.optional(sha256),
})
export interface SaveDraftReply {
  sha256: string
  savedAt: string
}

export const publishTemplateRequest = v.strictObject({ kind, draftSha256: sha256 })
export interface PublishTemplateReply {
  version: number
  /** Workers who are asked to sign again. */
  asked: number
}

export const compareTemplatesRequest = v.strictObject({
  kind,
  from: version,
  to: v.union([version, v.literal('draft')]),
})
export interface CompareTemplatesReply {
  sections: {
    change: 'same' | 'changed' | 'added' | 'removed'
    heading: string
    /** Of one that was renamed. */
    formerHeading?: string
    /** Without the removed ones it is the new text, without the added ones the old. */
    pieces: { kind: 'same' | 'added' | 'removed'; text: string }[]
  }[]
}

export type ListTemplatesRequest = Record<string, never>
export type ReadTemplateRequest = v.InferOutput<typeof readTemplateRequest>
export type SaveDraftRequest = v.InferOutput<typeof saveDraftRequest>
export type PublishTemplateRequest = v.InferOutput<typeof publishTemplateRequest>
export type CompareTemplatesRequest = v.InferOutput<typeof compareTemplatesRequest>
