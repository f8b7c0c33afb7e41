/** What every page of the demo says of itself. */
export const demoWords = {
  mark: { zh: '模拟：没有真人，也没有真钱', en: 'Simulated: no real person, no real money' },
  fold: { zh: '收起', en: 'Fold' },
  unfold: { zh: '打开', en: 'Unfold' },
} as const

/** The panel that sets person, time, place, network and vendors. */
export const panelWords = {
  pageTitle: { zh: '模拟面板', en: 'Demo panel' },
  ask: { zh: '你要用谁的手机？', en: 'Whose phone is this?' },
  persona: { zh: '换人', en: 'Person' },
  nobody: { zh: '还没有登录', en: 'Nobody yet' },
  nowIs: { zh: '现在是 {name}', en: 'Now {name}' },
  clock: { zh: '时间', en: 'Time' },
  plusTen: { zh: '过 10 分钟', en: '10 minutes later' },
  plusHour: { zh: '过 1 小时', en: 'One hour later' },
  plusShift: { zh: '过 8 小时', en: '8 hours later' },
  plusDay: { zh: '过 25 小时', en: '25 hours later' },
  morning: { zh: '到早上 7:50', en: 'On to 7:50 in the morning' },
  realTime: { zh: '回到真的时间', en: 'Back to the real time' },
  place: { zh: '位置', en: 'Place' },
  real: { zh: '手机真的位置', en: "The phone's own" },
  inside: { zh: '在工地里', en: 'On the site' },
  edge: { zh: '在边上，定位不准', en: 'At the edge, vague' },
  outside: { zh: '离工地很远', en: 'Far from the site' },
  noSite: { zh: '这个人现在没有班', en: 'This person has no shift now' },
  metresOff: { zh: '离大门 {metres} 米，误差 {accuracy} 米', en: '{metres} m from the gate, within {accuracy} m' },
  network: { zh: '网络', en: 'Network' },
  online: { zh: '正常', en: 'Normal' },
  offline: { zh: '断网', en: 'None' },
  vendors: { zh: '下一次对方怎么答', en: "The vendors' next answer" },
  rules: { zh: '安排了 {count} 条', en: '{count} arranged' },
  noRules: { zh: '都正常', en: 'All normal' },
  clearRules: { zh: '全部恢复正常', en: 'All back to normal' },
  scenarios: { zh: '情景', en: 'Scenarios' },
  scenarioCount: { zh: '{count} 个', en: '{count}' },
  noScenarios: { zh: '这一版没有情景', en: 'This build has none' },
  steps: { zh: '接下来这样点', en: 'What to tap now' },
  open: { zh: '去这一页', en: 'Open the page' },
  done: { zh: '好了', en: 'Done' },
} as const

/** The outcomes of the vendors that the panel can arrange, each for one time. */
export const outcomeWords = {
  faceFails: { zh: '刷脸：不是本人', en: 'Face check: no match' },
  faceBusy: { zh: '刷脸：系统忙', en: 'Face check: busy' },
  messageRefused: { zh: '消息：对方不收', en: 'Message: not accepted' },
  payLowBalance: { zh: '付款：商户没钱', en: 'Pay: balance too low' },
  payBusy: { zh: '付款：系统忙', en: 'Pay: busy' },
  payAnswerLost: { zh: '付款：办了但没回音', en: 'Pay: done, the answer is lost' },
  payNameWrong: { zh: '收款：姓名不对', en: 'Receiving: wrong name' },
  paySlow: { zh: '收款：一直在路上', en: 'Receiving: stays on its way' },
  coverRefused: { zh: '投保：当场不保', en: 'Cover: refused at once' },
  coverPending: { zh: '投保：先等等，再生效', en: 'Cover: pending, then in force' },
  coverPendingRefused: { zh: '投保：先等等，再不保', en: 'Cover: pending, then refused' },
  coverBusy: { zh: '投保：系统忙', en: 'Cover: busy' },
  signRefused: { zh: '签字：不发证书', en: 'Signing: no certificate' },
  stampMissing: { zh: '签字：时间戳断了', en: 'Signing: the time-stamp is cut off' },
} as const

/** The face check. */
export const faceWords = {
  pageTitle: { zh: '模拟刷脸', en: 'Simulated face check' },
  look: { zh: '请看镜头', en: 'Look at the camera' },
  who: { zh: '{name} 的刷脸', en: 'Face check of {name}' },
  choose: { zh: '选一个结果', en: 'Choose an outcome' },
  goOn: { zh: '按这个结果继续', en: 'Go on with this outcome' },
  passes: { zh: '是本人，通过', en: 'It is the person' },
  noMatch: { zh: '不是本人', en: 'Not the person' },
  cancel: { zh: '中途退出', en: 'Left half-way' },
  cameraDenied: { zh: '没允许相机', en: 'The camera is not allowed' },
  notSupported: { zh: '手机不支持', en: 'The phone cannot do it' },
  timedOut: { zh: '超时了', en: 'It took too long' },
} as const

/** The face check of E证通. */
export const eidWords = {
  pageTitle: { zh: '模拟 E 证通', en: 'Simulated E证通' },
  look: { zh: '请看镜头', en: 'Look at the camera' },
  who: { zh: '{name} 的刷脸', en: 'Face check of {name}' },
  tries: { zh: '这一次还能试 {count} 遍', en: '{count} tries left in this check' },
  choose: { zh: '选一个结果', en: 'Choose an outcome' },
  goOn: { zh: '按这个结果继续', en: 'Go on with this outcome' },
  passes: { zh: '是本人，通过', en: 'It is the person' },
  noMatch: { zh: '不是本人', en: 'Not the person' },
  notLive: { zh: '不像真人', en: 'No live face' },
  wrongName: { zh: '姓名和号码对不上', en: 'Name and number differ' },
  noRecord: { zh: '公安库里没有这个人', en: 'No record of the person' },
  noPhoto: { zh: '公安库里没有照片', en: 'No photo on record' },
  expired: { zh: '证件过期了', en: 'The document has expired' },
  dailyLimit: { zh: '今天次数太多', en: 'Too many checks today' },
  busy: { zh: '系统忙', en: 'The system is busy' },
  notSetUp: { zh: '商户没开通', en: 'The merchant is not set up' },
  cancel: { zh: '中途退出', en: 'Left half-way' },
} as const

/** WeChat Pay's confirmation of a transfer. */
export const transferWords = {
  pageTitle: { zh: '模拟微信收款', en: 'Simulated pay' },
  from: { zh: '付款方', en: 'From' },
  remark: { zh: '说明', en: 'For' },
  until: { zh: '请在这之前收款', en: 'Confirm before' },
  state: { zh: '现在的状态', en: 'State' },
  confirm: { zh: '收下 {amount}', en: 'Receive {amount}' },
  notNow: { zh: '先不收', en: 'Not now' },
  goBack: { zh: '返回', en: 'Go back' },
  waiting: { zh: '等你收款', en: 'Waits for you' },
  onItsWay: { zh: '钱在路上', en: 'On its way' },
  success: { zh: '已收款', en: 'Received' },
  failed: { zh: '没有收成', en: 'Failed' },
  closed: { zh: '已关闭', en: 'Closed' },
} as const

/** WeChat's question whether a mini-program may have the phone number. */
export const phoneWords = {
  pageTitle: { zh: '模拟手机号授权', en: 'Simulated phone' },
  ask: { zh: '灵工卡想用你的手机号', en: 'WorkCard asks for your phone number' },
  why: { zh: '用来核对是不是你本人', en: 'To check that it is you' },
  accept: { zh: '同意', en: 'Allow' },
  refuse: { zh: '不同意', en: 'Refuse' },
} as const

/** WeChat's question whether a worker wants to be bound as an employee. */
export const employeeWords = {
  pageTitle: { zh: '模拟用工关系', en: 'Simulated binding' },
  ask: { zh: '灵工卡想和你绑定用工关系', en: 'WorkCard asks to bind you as an employee' },
  why: { zh: '绑定后可以收到工时和到账的消息', en: 'You then get messages about hours and pay' },
  messages: { zh: '消息 {count} 种', en: 'Kinds of messages: {count}' },
  accept: { zh: '同意绑定', en: 'Agree' },
  refuse: { zh: '不同意', en: 'Refuse' },
} as const
