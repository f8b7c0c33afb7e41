import { describeCamera } from './camera'

const door = '7353/_mock/eids/t-1'

describeCamera({
  route: 'packages/demo/pages/eid/eid',
  query: { token: 't-1' },
  reads: `GET ${door}?openid=oWORKCARD_LI_NA`,
  ends: `POST ${door}`,
  check: (suggested) => ({
    eid_token: 't-1',
    name: '李*',
    expires_at: '',
    status: 'init',
    suggested_err_code: suggested,
    attempts_left: 3,
    err_code: null,
  }),
  ended: (errCode) => ({ err_code: errCode }),
  passed: 0,
  noMatch: 2016,
  outcomes: [
    ['是本人，通过', 0, 'done'],
    ['不是本人', 2016, 'done'],
    ['不像真人', 1003, 'done'],
    ['公安库里没有照片', 2007, 'done'],
    ['今天次数太多', 2018, 'done'],
    ['商户没开通', 204, 'done'],
    ['中途退出', 17, 'cancelled'],
  ],
  own: ['证件过期了', '这一次还能试 3 遍'],
  ownInEnglish: '3 tries left in this check',
})
