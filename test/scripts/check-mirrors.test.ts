import { checkMirrors } from '../../scripts/check-mirrors'
import { folderWith, removeFolders } from './support/folder'

afterEach(removeFolders)

const table = "import { postJobRequest } from './api'\nimport { postJob } from './post-job'\n"

it.each([
  'cloudfunctions/job/post-job',
  'cloudfunctions/shared/domain/money',
  'cloudfunctions/shared/vendors/weixin/client',
  'mocks/weixin/routes/login',
])('wants the test of %s at the same place', async (source) => {
  const others = { 'mocks/kit/clock.ts': '', 'cloudfunctions/job/job-view.ts': '', 'test/other.test.ts': '' }
  const untested = { 'cloudfunctions/job/index.ts': source.includes('/job/') ? table : '', [`${source}.ts`]: '', ...others }
  expect(await checkMirrors(await folderWith(untested))).toEqual([`${source}.ts: no test at test/${source}.test.ts`])
  expect(await checkMirrors(await folderWith({ ...untested, [`test/${source}.test.ts`]: '' }))).toEqual([])
})
