/** A place with its code of GB/T 2260 (the first six digits) and what lies in it. */
export interface Region {
  name: string
  code: string
  parts: readonly Region[]
}

const region = (code: string, name: string, parts: readonly Region[] = []): Region => ({ code, name, parts })

/** Districts of a city: `110101 东城区 …`. */
const districts = (list: string): Region[] =>
  [...list.matchAll(/(\d{6}) (\S+)/g)].map(([, code, name]) => region(code ?? '', name ?? ''))

const beijing = districts(
  '110101 东城区 110102 西城区 110105 朝阳区 110106 丰台区 110107 石景山区 110108 海淀区 110112 通州区 110114 昌平区 110115 大兴区',
)
const shanghai = districts(
  '310101 黄浦区 310104 徐汇区 310105 长宁区 310106 静安区 310107 普陀区 310109 虹口区 310110 杨浦区 310112 闵行区 310113 宝山区 310114 嘉定区 310115 浦东新区 310117 松江区',
)
const guangzhou = districts('440103 荔湾区 440104 越秀区 440105 海珠区 440106 天河区 440111 白云区 440112 黄埔区 440113 番禺区')
const shenzhen = districts('440303 罗湖区 440304 福田区 440305 南山区 440306 宝安区 440307 龙岗区 440309 龙华区')
const hangzhou = districts('330102 上城区 330105 拱墅区 330106 西湖区 330108 滨江区 330109 萧山区 330110 余杭区')
const suzhou = districts('320505 虎丘区 320506 吴中区 320507 相城区 320508 姑苏区 320509 吴江区 320583 昆山市')
const chengdu = districts('510104 锦江区 510105 青羊区 510106 金牛区 510107 武侯区 510108 成华区')
const wuhan = districts('420102 江岸区 420103 江汉区 420106 武昌区 420111 洪山区')

/**
 * A small table: every province, most with their capital alone, and districts of a few large cities. A phone has all of them;
 * `region` lists 市辖区 where this table ends.
 */
export const regions: readonly Region[] = [
  region('110000', '北京市', [region('110100', '北京市', beijing)]),
  region('120000', '天津市', [region('120100', '天津市')]),
  region('130000', '河北省', [region('130100', '石家庄市')]),
  region('140000', '山西省', [region('140100', '太原市')]),
  region('150000', '内蒙古自治区', [region('150100', '呼和浩特市')]),
  region('210000', '辽宁省', [region('210100', '沈阳市'), region('210200', '大连市')]),
  region('220000', '吉林省', [region('220100', '长春市')]),
  region('230000', '黑龙江省', [region('230100', '哈尔滨市')]),
  region('310000', '上海市', [region('310100', '上海市', shanghai)]),
  region('320000', '江苏省', [region('320100', '南京市'), region('320200', '无锡市'), region('320500', '苏州市', suzhou)]),
  region('330000', '浙江省', [region('330100', '杭州市', hangzhou), region('330200', '宁波市')]),
  region('340000', '安徽省', [region('340100', '合肥市')]),
  region('350000', '福建省', [region('350100', '福州市'), region('350200', '厦门市')]),
  region('360000', '江西省', [region('360100', '南昌市')]),
  region('370000', '山东省', [region('370100', '济南市'), region('370200', '青岛市')]),
  region('410000', '河南省', [region('410100', '郑州市')]),
  region('420000', '湖北省', [region('420100', '武汉市', wuhan)]),
  region('430000', '湖南省', [region('430100', '长沙市')]),
  region('440000', '广东省', [
    region('440100', '广州市', guangzhou),
    region('440300', '深圳市', shenzhen),
    region('440600', '佛山市'),
    region('441900', '东莞市'),
  ]),
  region('450000', '广西壮族自治区', [region('450100', '南宁市')]),
  region('460000', '海南省', [region('460100', '海口市')]),
  region('500000', '重庆市', [region('500100', '重庆市')]),
  region('510000', '四川省', [region('510100', '成都市', chengdu)]),
  region('520000', '贵州省', [region('520100', '贵阳市')]),
  region('530000', '云南省', [region('530100', '昆明市')]),
  region('540000', '西藏自治区', [region('540100', '拉萨市')]),
  region('610000', '陕西省', [region('610100', '西安市')]),
  region('620000', '甘肃省', [region('620100', '兰州市')]),
  region('630000', '青海省', [region('630100', '西宁市')]),
  region('640000', '宁夏回族自治区', [region('640100', '银川市')]),
  region('650000', '新疆维吾尔自治区', [region('650100', '乌鲁木齐市')]),
  region('710000', '台湾省', [region('710100', '台北市')]),
  region('810000', '香港特别行政区', [region('810100', '香港特别行政区')]),
  region('820000', '澳门特别行政区', [region('820100', '澳门特别行政区')]),
]
