import { setLanguage } from '../../../miniprogram/i18n/index'
import { fire, shows, tap, tapText, text, within } from '../../support/simulate/act'
import { mount, mountIn } from '../../support/simulate/mount'

const lights = [
  { gate: 'identity', state: 'done' },
  { gate: 'agreement', state: 'now' },
  { gate: 'guarantee', state: 'waiting' },
  { gate: 'attendance', state: 'closed' },
  { gate: 'payout', state: 'closed' },
]

describe('step-lights', () => {
  it('tells each light by name, word and class, so that colour is never alone', () => {
    const row = mount('components/step-lights/step-lights', { lights })
    expect(text(row)).toBe('实名 完成 签约 现在办 保障 等待 打卡 未到 到账 未到')
    expect(['done', 'now', 'waiting', 'closed'].map((state) => shows(row, `step-lights__light--${state}`))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  it('speaks English', () => {
    setLanguage('en')
    expect(text(mount('components/step-lights/step-lights', { lights }))).toBe(
      'Identity Done Signing Now Cover Waiting Hours Later Pay Later',
    )
  })
})

describe('work-card', () => {
  it('shows the name, the lights and one sentence', () => {
    const card = mount('components/work-card/work-card', {
      name: '阿迪力江·买买提',
      workerNo: 'W-0042',
      lights,
      sentence: '下一步：签约',
    })
    expect(text(card)).toContain('阿迪力江·买买提 W-0042 实名 完成')
    expect(text(card)).toMatch(/下一步：签约$/)
  })

  it('holds what is put into it, such as the QR code', () => {
    const parent = mountIn('<card name="n"><view class="code">QR</view></card>', { card: 'components/work-card/work-card' })
    expect(text(parent)).toMatch(/QR$/)
  })
})

describe('next-step', () => {
  const route = 'components/next-step/next-step'

  it('says what, why and how long, and has one button', async () => {
    const step = mount(route, { what: '签协议', why: '签完才能上工', time: '2 分钟', label: '去签协议' })
    const gone = jest.fn()
    step.addEventListener('go', gone)
    expect(text(step)).toBe('签协议 签完才能上工 大约 2 分钟 去签协议')
    await tapText(step, '去签协议')
    expect(gone).toHaveBeenCalledTimes(1)
  })

  it('has no button while someone else must act', () => {
    const step = mount(route, { what: '等单位审核', why: '周四 20:00 前' })
    expect(shows(step, 'next-step--waiting')).toBe(true)
    expect(step.querySelector('.van-button')).toBeUndefined()
  })
})

describe('money-text', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [12_345_678, '¥123,456.78'],
    [-100, '-¥1.00'],
  ])('draws %d fen as %s', (fen, shown) => {
    expect(text(mount('components/money-text/money-text', { fen, size: 'numeral' }))).toBe(shown)
  })

  it('follows its amount', () => {
    const money = mount('components/money-text/money-text', { fen: 1 })
    money.setData({ fen: 250 })
    expect(text(money)).toBe('¥2.50')
  })
})

describe('key-row', () => {
  const route = 'components/key-row/key-row'

  it('says open when it is linked, and only then', async () => {
    const rows = [
      mount(route, { label: '工时', value: '8 小时', linked: true }),
      mount(route, { label: '工时', value: '8 小时' }),
    ]
    const opened = rows.map((row) => {
      const heard = jest.fn()
      row.addEventListener('open', heard)
      return heard
    })
    for (const row of rows) await tap(within(row, '.key-row'))
    expect(opened.map((heard) => heard.mock.calls.length)).toEqual([1, 0])
  })

  it('shows its label, note and value', () => {
    expect(text(mount(route, { label: '个税', note: '累计预扣', value: '¥18.00' }))).toBe('个税 累计预扣 ¥18.00')
  })
})

describe('status-tag', () => {
  it.each([
    ['done', 'check'],
    ['wait', 'clock'],
    ['alert', 'alert'],
    ['note', 'info'],
  ])('tells %s by a sign and a word', (tone, sign) => {
    const tag = mount('components/status-tag/status-tag', { tone, text: '已到账' })
    expect(text(tag)).toBe('已到账')
    expect(shows(tag, `icon-mark--${sign}`)).toBe(true)
  })
})

describe('notice-strip', () => {
  it('shows a text in its tone', () => {
    const strip = mount('components/notice-strip/notice-strip', { text: '离线打卡已存在手机里', tone: 'note' })
    expect(text(strip)).toBe('离线打卡已存在手机里')
    expect(shows(strip, 'notice-strip--note')).toBe(true)
  })

  it('is not there when it has nothing to say', () => {
    expect(shows(mount('components/notice-strip/notice-strip'), 'notice-strip')).toBe(false)
  })
})

describe('timeline', () => {
  it('says who did what and when, and what comes next', () => {
    const items = [
      { who: '你', what: '打了下班卡', when: '11月21日 18:02', state: 'done' },
      { who: '用工单位', what: '审核工时', state: 'next' },
    ]
    const line = mount('components/timeline/timeline', { items })
    expect(text(line)).toBe('打了下班卡 你 · 11月21日 18:02 审核工时 用工单位')
    expect(shows(line, 'timeline__item--next')).toBe(true)
  })
})

describe('form-field', () => {
  const route = 'components/form-field/form-field'

  it('hands over what is typed', async () => {
    const field = mount(route, { label: '姓名', value: '' })
    const typed: unknown[] = []
    field.addEventListener('change', ({ detail }) => typed.push(detail))
    await fire(within(field, '.form-field__input'), 'change', '王小明')
    expect(typed).toEqual([{ value: '王小明' }])
  })

  it('says below it what is wrong', () => {
    const field = mount(route, { label: '身份证号', value: '1', error: '身份证号是 18 位' })
    expect(text(field)).toContain('身份证号是 18 位')
    expect(shows(field, 'form-field--wrong')).toBe(true)
  })
})
