/** A candidate as a school's roster lists one. Every person is invented. */
export type RosterRow = readonly string[]

export const rosterHeader = [
  '序号',
  '姓名',
  '性别',
  '证件类型',
  '证件号码',
  '准考证号',
  '级别',
  '考场号',
  '座位号',
  '学校',
  '专业',
  '班级',
  '学号',
] as const

/** Positions in a row. */
export const column = { name: 1, idNumber: 4, admissionNumber: 5, level: 6, room: 7 } as const

const surnames = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单仇查区盖乐解',
  '欧阳',
  '上官',
  '司马',
]
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲梅辉浩宇轩梓涵子欣怡佳琪雨桐思远嘉诚俊熙一诺诗语晨曦博文可馨天佑若雪心妍睿哲雅婷梦瑶志鹏建国晓东海燕春雷雪松云飞小龙长青',
]
/** Characters that real rosters hold and that old encodings and fonts lack. */
const rare = ['䶮', '㛃', '𬍛', '𠅤', '𫖯', '喆', '堃', '犇', '昇', '珺']
const schools = [
  '临江职业技术学院',
  '南山商贸职业学院',
  '东湖信息工程学校',
  '西岭财经职业学院',
  '北苑科技职业大学',
  '青川电子商务学校',
  '云台职业技术学院',
  '白鹭湾经贸学院',
]
const majors = ['电子商务', '市场营销', '网络营销与直播电商', '数字媒体技术', '国际商务']
const areas = [
  '110101',
  '310104',
  '320583',
  '330106',
  '350203',
  '370202',
  '420106',
  '430104',
  '440305',
  '510107',
  '610113',
]
const levels = ['中级', '初级'] as const

/**
 * `count` candidates, the same for the same seed: half of them in each of two sessions, 60 to a room,
 * every hundredth with a rare character, every ID number with a right check character.
 */
export function candidates(count: number, seed = 20240525): RosterRow[] {
  const random = seeded(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const half = Math.ceil(count / 2)
  return Array.from({ length: count }, (_, index) => {
    const level = index < half ? 0 : 1
    const place = index - level * half
    const man = random() < 0.5
    const name = pick(surnames) + pick(given) + (index % 100 === 99 ? pick(rare) : random() < 0.8 ? pick(given) : '')
    return [
      String(index + 1),
      name,
      man ? '男' : '女',
      '居民身份证',
      idNumber(pick(areas), birthDate(random), index, man),
      `2405${level + 1}${String(place + 1).padStart(7, '0')}`,
      levels[level]!,
      String(Math.floor(place / 60) + 1).padStart(4, '0'),
      String((place % 60) + 1).padStart(2, '0'),
      pick(schools),
      pick(majors),
      `${2021 + Math.floor(random() * 3)}级${Math.floor(random() * 6) + 1}班`,
      `20${21 + Math.floor(random() * 3)}${String(index).padStart(6, '0')}`,
    ]
  })
}

/** The rows as the CSV text that a spreadsheet program writes. */
export function csvOf(rows: readonly RosterRow[]): string {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return [rosterHeader, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

/** mulberry32: the same numbers from the same seed, in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function birthDate(random: () => number): string {
  const day = new Date(Date.UTC(2001, 0, 1) + Math.floor(random() * 5 * 365) * 86_400_000)
  return day.toISOString().slice(0, 10).replaceAll('-', '')
}

/**
 * An ID number of GB 11643. Area and order code together count the index, so that below 500,000 no two
 * are the same; the order code is odd for men.
 */
function idNumber(area: string, birth: string, index: number, man: boolean): string {
  const order = Math.floor(index / 1000) % 500
  const shifted = String(Number(area) + (index % 1000)).padStart(6, '0')
  const digits = `${shifted}${birth}${String(order * 2 + (man ? 1 : 0)).padStart(3, '0')}`
  return digits + checkCharacter(digits)
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** ISO 7064 MOD 11-2 over 17 digits. Written apart from the program's own, so that each proves the other. */
function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return '10X98765432'[sum % 11]!
}
