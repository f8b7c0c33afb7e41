import { t } from '../../../../i18n/index'
import { templatesWords as words } from '../../../../i18n/template'
import type { TemplateRow } from '../../../../services/template'
import { day } from '../../../../utils/format'

export interface KindRow {
  kind: TemplateRow['kind']
  title: string
  version: string
  /** Empty without one. */
  draft: string
  mark: { tone: 'wait' | 'done' | 'quiet'; text: string }
}

/** A kind of agreement: its version, and who has yet to sign that. */
export function kindRow({ kind, title, version, publishedAt, hasDraft, signed, toSignAgain }: TemplateRow): KindRow {
  const when = publishedAt && day(publishedAt, 'Asia/Shanghai')
  return {
    kind,
    title,
    version: when ? t(words.versionSince, { version, when }) : t(words.versionFirst),
    draft: hasDraft ? t(words.draft) : '',
    mark: markOf(signed, toSignAgain),
  }
}

function markOf(signed: number, toSignAgain: number): KindRow['mark'] {
  if (toSignAgain > 0) return { tone: 'wait', text: t(words.toSignAgain, { count: toSignAgain }) }
  if (signed > 0) return { tone: 'done', text: t(words.signedAll, { count: signed }) }
  return { tone: 'quiet', text: t(words.noneSigned) }
}
