import { checkTables } from '../../scripts/check-tables'
import { folderWith, removeFolders } from './support/folder'

const promise = (action: string, feature = 'job'): string => `    ${feature}: {
      '${action}': { request: ${feature}.Request; reply: ${feature}.Reply }
    }
`
const contract = (...features: string[]): string =>
  `import type * as job from '../cloudfunctions/job/api'\n\ndeclare global {\n  interface CloudFunctions {\n${features.join('')}  }\n}\n`
const sound = {
  'typings/cloud.d.ts': contract(promise('post-job')),
  'cloudfunctions/shared/refusal.ts': '',
  'cloudfunctions/job/index.ts': "export const actions = { 'post-job': {} }",
  'cloudfunctions/job/post-job.ts': '',
  'cloudfunctions/job/config.json': '{ "timeout": 3 }',
}

async function findings(fault: Record<string, string>): Promise<string[]> {
  return checkTables(await folderWith({ ...sound, ...fault }))
}

afterEach(removeFolders)

it('says nothing when the table, the contract and the configuration agree', async () => {
  expect(await findings({})).toEqual([])
})

it.each([
  [
    'an action that the contract does not promise',
    {
      'cloudfunctions/job/index.ts': "export const actions = { 'post-job': {}, 'close-job': {} }",
      'cloudfunctions/job/close-job.ts': '',
    },
    'job/close-job: not in typings/cloud.d.ts',
  ],
  [
    'a promise that the table does not keep',
    { 'cloudfunctions/job/index.ts': 'export const actions = {}' },
    'job/post-job: promised in typings/cloud.d.ts, not in the table',
  ],
  [
    'a promised function that does not exist',
    { 'typings/cloud.d.ts': contract(promise('post-job'), promise('fly', 'rocket')) },
    'rocket: promised in typings/cloud.d.ts, no such function',
  ],
  [
    'an action without a file of its name',
    {
      'cloudfunctions/job/index.ts': "export const actions = { 'post-job': {}, 'close-job': {} }",
      'typings/cloud.d.ts': contract(promise('post-job').replace(/ {4}\}\n$/, "      'close-job': {}\n    }\n")),
    },
    'cloudfunctions/job/close-job.ts is missing: an action has a file of its name',
  ],
  [
    'a timer that is no action',
    { 'cloudfunctions/job/config.json': '{ "triggers": [{ "name": "sweep" }] }' },
    'job/config.json: the timer sweep is no action',
  ],
  [
    'a contract that takes a row',
    { 'typings/cloud.d.ts': `${sound['typings/cloud.d.ts']}type Row = import('../cloudfunctions/shared/store/jobs').Row\n` },
    'typings/cloud.d.ts: imports ../cloudfunctions/shared/store/jobs',
  ],
  [
    'a contract that imports at its head',
    { 'typings/cloud.d.ts': `import type { Fen } from '../cloudfunctions/shared/domain/money'\n${sound['typings/cloud.d.ts']}` },
    'typings/cloud.d.ts: imports ../cloudfunctions/shared/domain/money',
  ],
])('refuses %s', async (_, fault, sentence) => {
  expect(await findings(fault as Record<string, string>)).toEqual([sentence])
})

it('refuses a function without a configuration', async () => {
  const without = Object.fromEntries(Object.entries(sound).filter(([file]) => !file.endsWith('config.json')))
  expect(await checkTables(await folderWith(without))).toEqual(['job: no config.json'])
})
