import type { CreateSiteRequest, PostJobRequest } from './requests'

/** The employer of the demo data, its sites (GCJ-02 degrees, Shanghai) and its jobs. All made up. */
export const employerName = '晨光服务'

export const employer = {
  name: employerName,
  creditCode: '91310115MA1K0TE5T4',
  members: [
    { persona: 'employer-owner', name: '陈晨光', role: 'owner' },
    { persona: 'employer-reviewer', name: '林核', role: 'reviewer' },
    { persona: 'employer-finance', name: '许清', role: 'finance' },
  ],
} as const

const zone = 'Asia/Shanghai'

export const sites: readonly CreateSiteRequest[] = [
  {
    name: '虹桥前置仓',
    district: '闵行区',
    address: '申长路 1688 弄 3 号',
    latitude: 31.1946,
    longitude: 121.3187,
    radiusMetres: 200,
    zone,
  },
  {
    name: '张江员工食堂',
    district: '浦东新区',
    address: '祖冲之路 899 号 B1',
    latitude: 31.2037,
    longitude: 121.5993,
    radiusMetres: 150,
    zone,
  },
  {
    name: '临港分拣中心',
    district: '浦东新区',
    address: '同汇路 168 号',
    latitude: 30.8869,
    longitude: 121.9105,
    radiusMetres: 300,
    zone,
  },
]

type Posting = Omit<PostJobRequest, 'siteId'> & { site: number }

const adults = { minimumAge: 18, maximumAge: 55, places: 500 }

/**
 * In the order of the scenarios' names for them: day, night, kitchen (from sixteen), evening (part-time), reception (to
 * seventy), photos (a cooperation).
 */
export const jobs: readonly Posting[] = [
  {
    site: 0,
    title: '早班拣货员',
    description: '按订单拣货、复核和打包。仓内行走较多，请穿平底鞋。',
    payFenPerHour: 2600,
    startsAtLocal: '08:00',
    endsAtLocal: '17:00',
    breakMinutes: 60,
    occupationClass: 2,
    ...adults,
  },
  {
    site: 2,
    title: '夜班分拣员',
    description: '包裹扫码和分拣，跨零点的夜班，有夜宵和班车。',
    payFenPerHour: 3200,
    startsAtLocal: '22:00',
    endsAtLocal: '06:00',
    breakMinutes: 45,
    occupationClass: 3,
    ...adults,
  },
  {
    site: 1,
    title: '食堂帮厨',
    description: '备菜、打餐和收拾餐具，提供一餐。',
    payFenPerHour: 2500,
    startsAtLocal: '09:30',
    endsAtLocal: '13:30',
    breakMinutes: 0,
    occupationClass: 2,
    ...adults,
    minimumAge: 16,
  },
  {
    site: 0,
    title: '晚间理货员',
    employmentType: 'part-time',
    description: '到货清点、上架和退货登记。',
    payFenPerHour: 2700,
    startsAtLocal: '17:30',
    endsAtLocal: '21:30',
    breakMinutes: 0,
    occupationClass: 2,
    ...adults,
  },
  {
    site: 1,
    title: '前台引导员',
    description: '访客登记和指引，坐班为主。',
    payFenPerHour: 2400,
    startsAtLocal: '12:00',
    endsAtLocal: '18:00',
    breakMinutes: 30,
    occupationClass: 1,
    ...adults,
    maximumAge: 70,
  },
  {
    site: 1,
    title: '菜品拍照',
    employmentType: 'cooperation',
    description: '用自己的相机拍新菜，接不接由你。照片当天给食堂。',
    payFenPerHour: 4000,
    startsAtLocal: '14:00',
    endsAtLocal: '17:00',
    breakMinutes: 0,
    occupationClass: 1,
    ...adults,
  },
]
