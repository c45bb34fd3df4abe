/**
 * The people of the practice exam. All are invented: the ID numbers have right check digits but carry the
 * codes of whole cities (110100 …), which stand on nobody's card, and the phone numbers lie in a range
 * that is not given to people.
 */
export type Person = {
  readonly name: string
  readonly sex: '男' | '女'
  readonly idType: string
  readonly idNumber: string
  readonly school: string
  readonly college: string
  readonly major: string
  readonly className: string
  readonly studentNumber: string
  readonly note: string
}

const home = '滨海示例职业技术学院'
const guests = ['江北示例商贸职业学院', '云山示例信息工程学校']

const surnames = '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余'
const given = [
  '雨桐',
  '浩然',
  '思远',
  '佳怡',
  '子涵',
  '俊杰',
  '欣妍',
  '明轩',
  '晓彤',
  '志强',
  '梦琪',
  '文博',
  '诗涵',
  '嘉豪',
  '静',
  '鹏',
  '梓萱',
  '宇航',
  '若曦',
  '天佑',
  '丽',
  '磊',
]
const regions = ['110100', '120100', '310100', '320100', '330100', '370100', '420100', '440100', '500100', '510100']

const checkDigits = '10X98765432'
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The 18-digit number of 17 digits, its check digit after GB 11643 added. */
export function withCheckDigit(digits: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return digits + checkDigits[sum % 11]
}

const two = (n: number) => String(n).padStart(2, '0')

/** Counts on, away from the other seeds, until the number ends in X, if it should. */
function residentId(seed: number, sex: Person['sex'], wantsX = false): string {
  for (let i = wantsX ? seed + 1000 : seed; ; i += 10) {
    const birth = `${2003 + (i % 4)}${two(1 + (i % 12))}${two(1 + (i % 28))}`
    const serial = String((i * 2 + (sex === '男' ? 1 : 0)) % 1000).padStart(3, '0')
    const number = withCheckDigit(regions[i % regions.length]! + birth + serial)
    if (!wantsX || number.endsWith('X')) return number
  }
}

function student(i: number, more: Partial<Person> & { wantsX?: boolean } = {}): Person {
  const sex = more.sex ?? (i % 5 < 2 ? '男' : '女')
  const isGuest = i % 6 === 5
  const school = isGuest ? guests[i % 12 === 5 ? 0 : 1]! : home
  const { wantsX, ...rest } = more
  return {
    name: surnames[(i * 7) % surnames.length]! + given[(i * 5 + Math.floor(i / 22)) % given.length]!,
    sex,
    idType: '居民身份证',
    idNumber: residentId(i, sex, wantsX),
    school,
    college: isGuest ? '经贸系' : ['商学院', '信息工程学院'][i % 2]!,
    major: ['电子商务', '市场营销', '网络营销与直播电商'][i % 3]!,
    className: `${['电商', '营销', '直播'][i % 3]}24${two(1 + (i % 4))}`,
    studentNumber: `00${24_010_000 + i}`,
    note: isGuest ? '借考' : '',
    ...rest,
  }
}

const uncommon: readonly Partial<Person & { wantsX: boolean }>[] = [
  // characters outside the usual fonts and code pages
  { name: '王䶮', sex: '男' },
  { name: '李㛃', sex: '女' },
  { name: '赵𬍛', sex: '男' },
  { name: '陈𠅤', sex: '女' },
  { name: '刘𫖯', sex: '男' },
  // long names, with the standard dot and with another one that is often typed
  { name: '阿卜杜热合曼·麦麦提依明·吐尔逊尼亚孜江', sex: '男' },
  { name: '古丽米热·阿卜杜外力', sex: '女' },
  { name: '迪丽努尔•买买提', sex: '女' },
  { name: '欧阳娜娜', sex: '女' },
  // a blank that was typed to align two characters with three
  { name: '张　磊', sex: '男' },
  // the same name twice: 王伟 in two rooms, 李娜 (here and last in this list) in one
  { name: '李娜', sex: '女' },
  { name: '郑爽朗', sex: '女', wantsX: true, note: '轮椅，需无障碍座位' },
  { name: '王伟', sex: '男', wantsX: true },
  { name: '王伟', sex: '男' },
  // numbers that are not an 18-digit resident ID
  { name: '林嘉欣', sex: '女', idType: '港澳居民来往内地通行证', idNumber: 'H00000016' },
  { name: '陳志豪', sex: '男', idType: '台湾居民来往大陆通行证', idNumber: '00000027' },
  { name: '何咏诗', sex: '女', idType: '港澳台居民居住证', idNumber: withCheckDigit('81000020041201002') },
  { name: 'NGUYEN THI LAN', sex: '女', idType: '护照', idNumber: 'E00000031', note: '留学生' },
  {
    name: '孙大勇',
    sex: '男',
    idType: '居民身份证',
    idNumber: '370100650807001',
    school: '社会考生',
    college: '',
    major: '',
    className: '',
    studentNumber: '',
    note: '老证号 15 位',
  },
  { name: '周小满', sex: '女', idType: '临时编号', idNumber: '999000000000000104', note: '证件补办中' },
  { name: '吴迪', sex: '男', wantsX: true, note: '左利手' },
  { name: '李娜', sex: '女' },
]

const uncommonLater: Readonly<Record<number, Partial<Person>>> = {
  70: { name: '买买提艾力·阿布都热西提', sex: '男' },
  75: { name: '孙䶮淇', sex: '女' },
  83: { name: '南宫𫖯', sex: '男' },
  90: { name: '刘洋', sex: '男' },
  101: { name: '刘洋', sex: '女' },
}

/** So many people; among the first 22 are most of the awkward ones. */
export function people(count: number): Person[] {
  return Array.from({ length: count }, (_, i) => student(i, uncommon[i] ?? uncommonLater[i] ?? {}))
}
