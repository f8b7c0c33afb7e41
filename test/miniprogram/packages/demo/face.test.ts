import { describeCamera } from './camera'

const door = '7351/_mock/faces/v-1'

describeCamera({
  route: 'packages/demo/pages/face/face',
  query: { verifyId: 'v-1' },
  reads: `GET ${door}`,
  ends: `POST ${door}`,
  check: (suggested) => ({
    verify_id: 'v-1',
    name: '李*',
    expires_at: '',
    suggested_verify_ret: suggested,
    verify_ret: null,
  }),
  ended: (verifyRet) => ({ verify_ret: verifyRet }),
  passed: 10000,
  noMatch: 10004,
  outcomes: [
    ['是本人，通过', 10000, 'done'],
    ['不是本人', 10004, 'done'],
    ['中途退出', 90002, 'cancelled'],
    ['没允许相机', 90008, 'done'],
    ['手机不支持', 90001, 'done'],
    ['超时了', 90017, 'done'],
  ],
  own: [],
  ownInEnglish: 'It took too long',
})
