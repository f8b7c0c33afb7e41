import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import {
  compareTemplatesRequest,
  listTemplatesRequest,
  publishTemplateRequest,
  readTemplateRequest,
  saveDraftRequest,
} from './api'
import { compareTemplates } from './compare-templates'
import { listTemplates } from './list-templates'
import { publishTemplate } from './publish-template'
import { readTemplate } from './read-template'
import { saveDraft } from './save-draft'

export const actions = {
  'list-templates': query(listTemplatesRequest, 'employer', listTemplates),
  'read-template': query(readTemplateRequest, 'employer', readTemplate),
  'compare-templates': query(compareTemplatesRequest, 'employer', compareTemplates),
  'save-draft': command(saveDraftRequest, 'employer', saveDraft),
  'publish-template': command(publishTemplateRequest, 'employer', publishTemplate),
} satisfies Actions

export const main = entry(actions)
