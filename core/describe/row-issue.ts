import { type CandidateField, candidateFields } from '../model/candidate.ts'
import type { RowFinding, RowIssueCode } from '../model/row-issue.ts'
import { headerNames } from '../roster/header-synonyms.ts'
import type { Language } from './language.ts'

type Sentence = (finding: RowFinding) => string
type Sentences = Readonly<Record<RowIssueCode, Sentence>>

const more = ({ more: data }: RowFinding, name: string): string => String(data?.[name] ?? '')
const other = (f: RowFinding): string =>
  f.more?.other === undefined ? more(f, 'name') : `第 ${more(f, 'other')} 行${more(f, 'name')}`
const otherEn = (f: RowFinding): string =>
  f.more?.other === undefined ? more(f, 'name') : `row ${more(f, 'other')} (${more(f, 'name')})`
const repair = (f: RowFinding): string =>
  f.more?.repair === undefined
    ? '请在来源表格中把该列设为“文本”并重新填写后导出。'
    : `现有名单（或所选的另一份名单）中同名且前几位相同的是 ${more(f, 'repair')}，核对后可照此更正。`
const repairEn = (f: RowFinding): string =>
  f.more?.repair === undefined
    ? 'Make the column “text” in the source, fill it in again and export.'
    : `The roster (or the other file) has ${more(f, 'repair')} with this name and the same first digits; check it and correct the cell.`
/** Typed into the program, in no row of a file. */
const byHand = (f: RowFinding): boolean => f.row === 0
const source = (f: RowFinding): string => (f.value === '' ? '' : `“${f.value}”`)

const zh: Sentences = {
  'name-missing': (f) => (byHand(f) ? '请填写姓名。' : '有证件号或准考证号，但没有姓名。请补上姓名。'),
  'value-too-long': (f) =>
    `${fieldName(f.field, 'zh-CN')}过长（${f.value.length} 个字符），可能是列错位。请检查这一行。`,
  'quote-open': () => '这一行有一个没有配对的引号，可能吞掉了后面的内容。请在来源文件中去掉多余的引号。',
  'character-lost': (f) => `${source(f)}中有已经损坏的字符（�），原字无法恢复。请按证件更正。`,
  'id-digits-lost': (f) => `证件号码是数字格式，末尾几位已丢失且无法还原（${f.value}）。${repair(f)}`,
  'number-digits-lost': (f) =>
    `${fieldName(f.field, 'zh-CN')}是数字格式（${f.value}），前导零或末尾几位可能已丢失。请在来源表格中把该列设为“文本”后重新填写。`,
  'id-length': (f) => `身份证号应为 18 位，这里是 ${(more(f, 'to') || f.value).length} 位。请核对。`,
  'id-birth-date': (f) => `身份证号中的出生日期不存在：${f.value}。请核对。`,
  'id-checksum': (f) => `身份证号的校验位不对：${f.value}。可能有一位输错，请核对。`,
  'session-unknown': (f) =>
    f.value === ''
      ? `看不出这一行属于哪个场次。可选场次：${more(f, 'choices')}。`
      : `没有与“${f.value}”对应的场次。可选场次：${more(f, 'choices')}。`,
  'session-ambiguous': (f) =>
    `${f.value === '' ? '这一行没有写明场次' : `“${f.value}”对应多个场次`}：${more(f, 'choices')}。请补充场次、日期或时间。`,
  'duplicate-candidate': (f) =>
    `与${other(f)}在同一场次证件号码相同。${byHand(f) ? '请核对证件号码。' : '请删去重复的一行。'}`,
  'duplicate-admission-number': (f) => `准考证号 ${f.value} 与${other(f)}重复。请核对。`,
  'sessions-overlap': (f) => `同一人在时间重叠的两个场次：另见${other(f)}。请核对场次。`,
  'seat-taken': (f) => `考场座位 ${f.value} 已安排给${other(f)}。请核对座位号。`,
  'row-ignored': (f) => `这一行没有姓名、证件号和准考证号，未作为考生导入：${f.value}`,
  'total-row': (f) => `这一行是合计，未作为考生导入：${f.value}`,
  'header-repeated': () => '这一行是重复的表头，已跳过。',
  'name-normalised': (f) => `姓名${source(f)}已整理为“${more(f, 'to')}”。`,
  'value-normalised': (f) => `${fieldName(f.field, 'zh-CN')}${source(f)}已整理为“${more(f, 'to')}”。`,
  'name-doubtful': (f) =>
    more(f, 'to') !== '' && more(f, 'to') !== f.value
      ? `姓名${source(f)}可能用了替代写法，按“${more(f, 'to')}”显示，请按证件核对。`
      : `姓名${source(f)}中有不常见的符号，可能是打不出的字，请按证件核对。`,
  'private-use-unknown': (f) => `${source(f)}中有一个只在个别字体里能显示的字，打印时可能变成空框。请按证件更正。`,
  'character-not-printable': (f) =>
    `姓名${source(f)}中的“${more(f, 'characters')}”本机字体里没有，打印时会印成编码。请在这台电脑上安装含生僻字的字体，或手写补上。`,
  'same-name': (f) => `与${other(f)}同场次同名，签到时请核对证件号码。`,
  'sex-unknown': (f) => `性别${source(f)}看不懂，已照原样保留。`,
  'sex-differs-from-id': (f) => `性别写的是${source(f)}，身份证号表明是“${more(f, 'to')}”。请核对。`,
  'id-missing': () => '没有证件号码。',
  'id-15-digits': () => '证件号码是 15 位的旧身份证号，没有校验位。请核对证件。',
  'id-temporary': () => '证件号码是 999 开头的临时编号或临时证件。请核对证件。',
  'id-passport': () => '证件号码是护照号码，无法校验。请核对证件。',
  'id-permit': () => '证件号码是通行证或居留证号码，无法完全校验。请核对证件。',
  'value-masked': (f) => `${f.value} 是遮盖过的号码，没有采用；名单里已有的号码保持不变。需要时请用没有遮盖的表。`,
  'id-other': (f) => `证件号码 ${f.value} 不是已知的格式。请核对证件。`,
  'id-type-differs': (f) => `证件类型写的是${source(f)}，与号码的格式不符。请核对。`,
  'seat-without-room': (f) => (f.value === '' ? '有座位号，但没有考场号。' : `有座位号 ${f.value}，但没有考场号。`),
  'more-like-this': (f) => `还有 ${more(f, 'count')} 行有同样的提示（${more(f, 'of')}），没有逐行列出。`,
}

const en: Sentences = {
  'name-missing': (f) =>
    byHand(f) ? 'Fill in the name.' : 'There is an ID or admission number but no name. Fill in the name.',
  'value-too-long': (f) =>
    `${fieldName(f.field, 'en')} is too long (${f.value.length} characters); columns may be shifted. Check the row.`,
  'quote-open': () =>
    'The row has a quotation mark without its pair, which may have swallowed what follows. Take it out of the source.',
  'character-lost': (f) =>
    `${source(f)} holds a character that was damaged (�) and cannot be restored. Correct it by the document.`,
  'id-digits-lost': (f) => `The ID number is a number cell: its last digits are gone (${f.value}). ${repairEn(f)}`,
  'number-digits-lost': (f) =>
    `${fieldName(f.field, 'en')} is a number cell (${f.value}): leading zeros or last digits may be gone. Make the column “text” in the source and fill it in again.`,
  'id-length': (f) => `A resident ID has 18 characters, this one has ${(more(f, 'to') || f.value).length}. Check it.`,
  'id-birth-date': (f) => `The birth date in the ID number does not exist: ${f.value}. Check it.`,
  'id-checksum': (f) => `The check character of the ID number is wrong: ${f.value}. A digit may be mistyped; check it.`,
  'session-unknown': (f) =>
    f.value === ''
      ? `The row does not say its session. Sessions: ${more(f, 'choices')}.`
      : `No session fits “${f.value}”. Sessions: ${more(f, 'choices')}.`,
  'session-ambiguous': (f) =>
    `${f.value === '' ? 'The row does not say its session' : `“${f.value}” fits several sessions`}: ${more(f, 'choices')}. Add session, date or time.`,
  'duplicate-candidate': (f) =>
    `The same ID number in the same session as ${otherEn(f)}. ${byHand(f) ? 'Check the number.' : 'Remove one of the rows.'}`,
  'duplicate-admission-number': (f) => `Admission number ${f.value} is also that of ${otherEn(f)}. Check it.`,
  'sessions-overlap': (f) => `The same person in two sessions that overlap: see ${otherEn(f)}. Check the sessions.`,
  'seat-taken': (f) => `Room and seat ${f.value} are taken by ${otherEn(f)}. Check the seat.`,
  'row-ignored': (f) => `The row has no name, ID or admission number and was not taken as a candidate: ${f.value}`,
  'total-row': (f) => `The row is a total and was not taken as a candidate: ${f.value}`,
  'header-repeated': () => 'The row repeats the header and was skipped.',
  'name-normalised': (f) => `Name ${source(f)} was tidied to “${more(f, 'to')}”.`,
  'value-normalised': (f) => `${fieldName(f.field, 'en')} ${source(f)} was tidied to “${more(f, 'to')}”.`,
  'name-doubtful': (f) =>
    more(f, 'to') !== '' && more(f, 'to') !== f.value
      ? `Name ${source(f)} may be a stand-in; it is shown as “${more(f, 'to')}”. Check it by the document.`
      : `Name ${source(f)} has an unusual sign, perhaps for a character that could not be typed. Check it by the document.`,
  'private-use-unknown': (f) =>
    `${source(f)} has a character that only some fonts can show and that may print as a box. Correct it by the document.`,
  'character-not-printable': (f) =>
    `No font on this computer has “${more(f, 'characters')}” in name ${source(f)}; it would be printed as its code. Install a font with rare characters, or write it by hand.`,
  'same-name': (f) => `The same name in the same session as ${otherEn(f)}. Compare ID numbers at check-in.`,
  'sex-unknown': (f) => `Sex ${source(f)} is not understood and was kept as it is.`,
  'sex-differs-from-id': (f) => `Sex says ${source(f)}, the ID number says “${more(f, 'to')}”. Check it.`,
  'id-missing': () => 'There is no ID number.',
  'id-15-digits': () => 'An old 15-digit ID number without a check character. Check the document.',
  'id-temporary': () => 'A temporary number or document. Check the document.',
  'id-passport': () => 'A passport number, which cannot be verified. Check the document.',
  'id-permit': () => 'A permit number, which cannot be fully verified. Check the document.',
  'value-masked': (f) =>
    `${f.value} is masked and was not taken; the number that the roster has stays. Use a list without masks where it is needed.`,
  'id-other': (f) => `ID number ${f.value} has no known form. Check the document.`,
  'id-type-differs': (f) => `The document type says ${source(f)}, which does not fit the number. Check it.`,
  'seat-without-room': (f) =>
    f.value === '' ? 'There is a seat but no room.' : `There is a seat ${f.value} but no room.`,
  'more-like-this': (f) => `${more(f, 'count')} more rows have the same notice (${more(f, 'of')}) and are not listed.`,
}

/** The sentence for a finding about a row: what is wrong and what to do. */
export function describeRowIssue(finding: RowFinding, language: Language): string {
  return (language === 'en' ? en : zh)[finding.code](finding)
}

const known: ReadonlySet<string> = new Set(candidateFields)

function fieldName(field: string, language: Language): string {
  if (!known.has(field)) return field === '' || field === 'extra' ? (language === 'en' ? 'A value' : '内容') : field
  return language === 'en' ? englishNames[field as CandidateField] : headerNames[field as CandidateField][0]!
}

const englishNames: Readonly<Record<CandidateField, string>> = {
  name: 'Name',
  sex: 'Sex',
  idType: 'ID type',
  idNumber: 'ID number',
  admissionNumber: 'Admission number',
  room: 'Room',
  seat: 'Seat',
  level: 'Level',
  session: 'Session',
  date: 'Date',
  time: 'Time',
  subject: 'Subject',
  school: 'School',
  college: 'College',
  major: 'Major',
  className: 'Class',
  studentNumber: 'Student number',
  phone: 'Phone',
  site: 'Site',
  photo: 'Photo',
  note: 'Note',
  serial: 'Number',
  sourceName: 'Name in the file',
  withdrawn: 'Withdrawn',
}
