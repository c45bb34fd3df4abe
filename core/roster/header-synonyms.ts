import type { CandidateField } from '../model/candidate.ts'
import { cleanText, toHalfWidth } from './cell-text.ts'

/**
 * What a column is called in the rosters of schools, platforms and provincial bodies. The first name of a
 * field is the one this program writes. Names are compared after {@link normaliseHeader}.
 */
export const headerNames: Readonly<Record<CandidateField, readonly string[]>> = {
  name: names(
    '姓名|考生姓名|学生姓名|学员姓名|人员姓名|名字|参考人员|考生',
    'XM|KSXM|XSXM',
    'xingming|name|full name|candidate|candidate name|student name',
  ),
  sex: names('性别|考生性别|性別', 'XB|XBM', 'xingbie|sex|gender'),
  idType: names(
    '证件类型|证件类别|证件种类|证件名称|身份证件类型|有效证件类型',
    'ZJLX|SFZJLX|ZJLB',
    'id type|document type',
  ),
  idNumber: names(
    '证件号码|身份证号|身份证号码|证件号|身份证|身份证件号|身份证件号码|有效证件号|有效证件号码',
    '居民身份证号|居民身份证号码|公民身份号码|公民身份证号码|考生身份证号|身份证编号',
    'SFZH|SFZ|SFZHM|ZJHM|ZJH|SFZJH|GMSFHM|GMSFZH',
    'shenfenzheng|shenfenzhenghao|id number|id no|id card|id card number|identity number',
  ),
  admissionNumber: names(
    '准考证号|准考证号码|准考证|考号|考生号|考生编号|准考证编号|考籍号|考试号|报名号|报名序号',
    'ZKZH|ZKZ|ZKZHM|KH|KSH|BMH',
    'zhunkaozheng|zhunkaozhenghao|kaohao|admission number|admission no|admission ticket number|ticket number|exam number',
  ),
  room: names(
    '考场号|考场|考场编号|考场名称|试室|试室号|考室|考室号|教室|机房|机房号|考场代码|考场序号',
    '所在考场',
    'KCH|KC|KCBH|KCMC|SSH',
    'kaochang|kaochanghao|room|room number|room no|exam room',
  ),
  seat: names(
    '座位号|座号|座位|机位号|机位|机号|考位号|考位|席位号|座次|座次号|座位编号|机器号',
    'ZWH|JWH|KWH',
    'zuoweihao|zuohao|seat|seat number|seat no|machine',
  ),
  level: names(
    '级别|等级|报考级别|报考等级|考试级别|考试等级|证书等级|证书级别|技能等级|申报级别|认定等级',
    '职业等级|考核等级|考核级别',
    'JB|DJ|KSJB|BKJB|ZSDJ',
    'jibie|dengji|level|grade level|certificate level',
  ),
  session: names(
    '场次|批次|考试场次|场次号|考试批次|考次|场次名称|场次编号|考核场次|考核批次|场',
    'CC|PC|KSCC|KSPC',
    'changci|pici|session|batch|sitting',
  ),
  date: names('考试日期|日期|考核日期|考试日|考试年月日', 'KSRQ|RQ', 'riqi|kaoshiriqi|date|exam date'),
  time: names(
    '考试时间|时间|考核时间|开考时间|考试时段|时段|开始时间|考试开始时间',
    'KSSJ|SJ',
    'shijian|kaoshishijian|time|exam time|start time|start',
  ),
  subject: names(
    '科目|证书名称|考试科目|报考科目|科目名称|报考证书|证书|职业技能等级证书|职业|工种|职业名称',
    '职业工种|考核科目|考试名称|报考项目|报考专业',
    'KM|KMMC|ZSMC',
    'kemu|subject|certificate|course',
  ),
  school: names(
    '院校|单位|学校|院校名称|学校名称|单位名称|所在院校|所在学校|所在单位|报名院校|报考院校|报名单位',
    '试点院校|工作单位|就读院校|考生单位',
    'YX|YXMC|XX|XXMC|DW|DWMC',
    'yuanxiao|xuexiao|danwei|school|school name|organisation|organization|institution',
  ),
  college: names(
    '院系|系部|学院|二级学院|系|院系名称|所在院系|所在学院|所属院系|系别|所属学院',
    'XIBU',
    'yuanxi|xueyuan|college|department|faculty',
  ),
  major: names('专业|专业名称|所学专业|就读专业|所在专业', 'ZY|ZYMC', 'zhuanye|major|programme|program'),
  className: names('班级|班级名称|所在班级|行政班|行政班级|班|班别', 'BJ|BJMC', 'banji|class|class name'),
  studentNumber: names('学号|学籍号|学生学号|学员编号|工号', 'XH|XJH', 'xuehao|student number|student no|student id'),
  phone: names(
    '手机号|手机|手机号码|联系电话|电话|电话号码|移动电话|联系方式|联系手机|考生电话|本人电话',
    'SJH|SJHM|LXDH|DH',
    'shouji|shoujihao|dianhua|phone|mobile|phone number|telephone|tel',
  ),
  site: names(
    '考点|考点名称|考点代码|考点编号|考点院校|考核站点|考核点|考试地点',
    'KD|KDMC|KDDM',
    'kaodian|site|exam site|test centre|test center',
  ),
  photo: names('照片|相片|照片文件|照片名|照片文件名|照片路径|证件照', 'ZP|XP', 'zhaopian|photo|picture'),
  note: names('备注|说明|备注说明|注', 'BZ', 'beizhu|note|notes|remark|remarks|comment'),
  serial: names('序号|编号|顺序号|行号|序', 'NO|NO.|#|XUHAO', 'xuhao|serial|serial number|index'),
  sourceName: names('原姓名|名单原姓名', 'source name'),
  withdrawn: names('是否撤下|撤下', 'withdrawn'),
}

/** Names separated by strokes: Chinese, then codes, then pinyin and English. */
function names(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split('|'))
}

/** A header for comparing: half-width, upper case, without blanks, stars, colons, line breaks and what stands in brackets. */
export function normaliseHeader(header: string): string {
  const bare = bareHeader(header)
  const open = bare.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}/g, '')
  return open === '' ? bare : open
}

/** Only width, case, blanks and stars are evened out: two headers that differ in brackets still differ. */
function bareHeader(header: string): string {
  return toHalfWidth(cleanText(header))
    .toUpperCase()
    .replace(/[\s*＊:：_]+/g, '')
}

const exact = buildTable((name) => name)
const loose = buildTable(normaliseHeader)

function buildTable(key: (name: string) => string): ReadonlyMap<string, CandidateField> {
  const table = new Map<string, CandidateField>()
  for (const [field, names] of Object.entries(headerNames)) {
    for (const name of names) if (!table.has(key(name))) table.set(key(name), field as CandidateField)
  }
  return table
}

/** The field whose name the header is, letter by letter. */
export const fieldByExactName = (header: string): CandidateField | undefined => exact.get(header)

/** The field of which the header, or one half of a header like 姓名/Name, is a known name after {@link normaliseHeader}. */
export function fieldBySynonym(header: string): CandidateField | undefined {
  const whole = loose.get(normaliseHeader(header))
  if (whole !== undefined || !/[/／|、\n]/.test(header)) return whole
  for (const part of header.split(/[/／|、\n]/)) {
    const found = loose.get(normaliseHeader(part))
    if (found !== undefined) return found
  }
  return undefined
}

/** Header of the column in which an annotated sheet tells what was found, by language. */
export const remarksHeader = { 'zh-CN': '检查结果', en: 'Findings' } as const

export const isRemarks = (header: string): boolean => Object.values<string>(remarksHeader).includes(cleanText(header))

/** The name that this program gives the field's column. */
export const headerOf = (field: CandidateField): string => headerNames[field][0]!

/** The shape of a header row: the same for two files whose columns have the same names in the same order. */
export const headerShape = (headers: readonly string[]): string => headers.map(bareHeader).join('\u001f')
