import { expect, test } from 'vitest'
import { anExam, codes } from './an-exam.ts'
import { anId, csv, gbk } from './some-rows.ts'

const header = '姓名,性别,证件号码,准考证号,级别,考场号,座位号'
const row = (
  n: number,
  {
    name = `考生${n}`,
    sex = n % 2 === 1 ? '男' : '女',
    id = anId(n),
    admission = `24${n}`,
    level = '中级',
    room = '01',
    seat = String(n).padStart(2, '0'),
  } = {},
) => [name, sex, id, admission, level, room, seat].join(',')

test('a sound roster has nothing to say', async () => {
  const exam = await anExam()
  const report = await exam.import(gbk(header, row(1), row(2), row(3)))
  expect(report).toMatchObject({
    rows: 3,
    added: 3,
    errors: [],
    warnings: [],
    skipped: 0,
    roomsAdded: ['01'],
    encoding: 'gb18030',
    format: 'csv',
    headerRow: 1,
  })
})

test('errors keep their row of the spreadsheet, titles and blank rows counted, and nothing comes in', async () => {
  const exam = await anExam()
  const before = exam.journal()
  const file = exam.file(
    'a.csv',
    gbk(
      '2024年名单,,,,,,',
      '',
      header,
      row(1),
      '',
      row(2, { id: anId(2).slice(0, 17) + (anId(2)[17] === '1' ? '2' : '1') }),
      row(3, { id: '510322200302301234' }),
      row(4, { id: '5.10322E+17' }),
      row(5, { id: anId(1) }),
      row(6, { admission: '241' }),
      row(7, { seat: '01' }),
      row(8, { level: '技师' }),
      row(9, { name: '' }),
      '合计,,,,9,,',
    ),
  )
  const answer = await exam.reply('roster.import', { file })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'rows-have-errors', rows: 8 } })
  const { errors, warnings, headerRow, rows } = answer.carries!
  expect({ headerRow, rows }).toEqual({ headerRow: 3, rows: 9 })
  expect(codes(errors)).toEqual([
    '6 id-checksum',
    '7 id-birth-date',
    '7 id-checksum',
    '8 id-digits-lost',
    '9 duplicate-candidate',
    '10 duplicate-admission-number',
    '11 seat-taken',
    '12 session-unknown',
    '13 name-missing',
  ])
  expect(codes(warnings)).toEqual(['14 total-row'])
  expect(exam.journal().equals(before)).toBe(true)
})

test('rows without a name are not told as bearers of the same one', async () => {
  const exam = await anExam()
  const { errors, warnings } = await exam.preview(csv(header, row(1, { name: '' }), row(2, { name: '' }), row(3)))
  expect(codes(errors)).toEqual(['2 name-missing', '3 name-missing'])
  expect(warnings).toEqual([])
})

test('every message is a Chinese sentence that names the other row', async () => {
  const exam = await anExam()
  const report = await exam.preview(csv(header, row(1), row(2, { id: anId(1) })))
  expect(report.errors[0]!.message).toBe('与第 2 行考生1在同一场次证件号码相同。请删去重复的一行。')
})

test('with skipErrors the sound rows come in and the others are counted', async () => {
  const exam = await anExam()
  const report = await exam.import(csv(header, row(1), row(2, { id: 'x' }), row(3, { level: '' })), {
    skipErrors: true,
  })
  expect(report).toMatchObject({ added: 2, skipped: 1 })
  expect((await exam.candidates()).map(({ name }) => name)).toEqual(['考生1', '考生2'])
})

test('one person may sit two sessions, but not two that overlap', async () => {
  const exam = await anExam('dm-2024-2')
  const { exam: made } = await exam.ask('exams.get', {})
  const levels = made.sessions.map(({ level }) => level)
  expect(levels).toEqual(expect.arrayContaining(['初级', '中级', '高级']))
  const report = await exam.preview(
    csv(
      header,
      row(1, { level: '中级' }),
      row(1, { level: '初级', admission: '1', seat: '9' }),
      row(1, { level: '高级', admission: '2', seat: '8' }),
    ),
  )
  expect(codes(report.errors)).toEqual(['4 sessions-overlap'])
  expect(report.added).toBe(2)
})

test('what is unusual about a person is a warning, not an error', async () => {
  const exam = await anExam()
  const report = await exam.preview(
    csv(
      '姓名,性别,证件类型,证件号码,级别,座位号',
      `甲,女,,${anId(1)},中级,`,
      '乙,男,,510322030415123,中级,',
      '丙,男,,999123456789012345,中级,',
      '丁,男,护照,E12345678,中级,',
      '戊,男,,H12345678,中级,',
      '己,男,,,中级,',
      `庚,？,,${anId(3)},中级,7`,
      `辛,男,护照,${anId(5)},中级,`,
      '甲,男,,AB-12,中级,',
    ),
  )
  expect(report.errors).toEqual([])
  expect(codes(report.warnings)).toEqual([
    '2 sex-differs-from-id',
    '3 id-15-digits',
    '4 id-temporary',
    '5 id-passport',
    '6 id-permit',
    '7 id-missing',
    '8 sex-unknown',
    '8 seat-without-room',
    '9 id-type-differs',
    '10 id-other',
    '10 same-name',
  ])
})

test('what is normalised is told with the value before, and kept as it was beside it', async () => {
  const exam = await anExam()
  const id = Array.from({ length: 40 }, (_, i) => anId(2 * i)).find((one) => one.endsWith('X'))!
  const report = await exam.import(
    csv(
      header,
      `张 三,女,${id.toLowerCase()},２４００１,中级,０１,０1`,
      '买买提•艾力,男,,,中级,,',
      '王晓[沛],男,,,中级,,',
      '\ue863某,男,,,中级,,',
    ),
  )
  expect(
    report.warnings
      .filter(({ code }) => code !== 'id-missing')
      .map(({ row: at, field, code, value }) => [at, field, code, value]),
  ).toEqual([
    [2, 'name', 'name-normalised', '张 三'],
    [2, 'idNumber', 'value-normalised', id.toLowerCase()],
    [2, 'admissionNumber', 'value-normalised', '２４００１'],
    [2, 'room', 'value-normalised', '０１'],
    [2, 'seat', 'value-normalised', '０1'],
    [3, 'name', 'name-normalised', '买买提•艾力'],
    [4, 'name', 'name-doubtful', '王晓[沛]'],
    [5, 'name', 'name-normalised', '\ue863某'],
  ])
  expect(await exam.candidates()).toMatchObject([
    { name: '张三', sourceName: '张 三', idNumber: id, admissionNumber: '24001', room: '01', seat: '01' },
    { name: '买买提·艾力', sourceName: '买买提•艾力' },
    { name: '王晓沛', sourceName: '王晓[沛]' },
    { name: '䶮某' },
  ])
})

test('lines that are no candidates are told and left out', async () => {
  const exam = await anExam()
  const report = await exam.preview(
    csv(header, row(1), header, ',,,,,01,02', '备注：以上名单已核对,,,,,,', '合计,,,,1,,', ',,,,,,', row(2)),
  )
  expect(report).toMatchObject({ rows: 2, added: 2, errors: [] })
  expect(codes(report.warnings)).toEqual(['3 header-repeated', '4 row-ignored', '5 row-ignored', '6 total-row'])
})

test('who signs below the list is told of and is no candidate, in whichever columns it stands', async () => {
  const exam = await anExam()
  const content = csv(
    header,
    row(1),
    '制表人：王老师,审核：李主任,,,,,',
    '填表人,赵老师,,日期,2024-04-30,,',
    ',审核人：钱主任,,,,,',
  )
  const report = await exam.import(content)
  expect(report).toMatchObject({ added: 1, errors: [] })
  expect(codes(report.warnings)).toEqual(['3 row-ignored', '4 row-ignored', '5 row-ignored'])
})

test('a lost quote is an error, closed or not', async () => {
  const exam = await anExam()
  const open = await exam.preview(csv(header, row(1), `"${row(2)}`, row(3)))
  expect(codes(open.errors)).toEqual(['3 quote-open'])
  const swallowing = await exam.preview(
    csv('姓名,级别,学校,专业,班级,学号,备注', '甲,中级,"学校A,专业,班级,1,x', '乙,中级,学校B,专业,班级,2,y"'),
  )
  expect(codes(swallowing.errors)).toEqual(['2 quote-open'])
})

test('of each kind of warning a thousand are listed, and the rest is counted', async () => {
  const exam = await anExam()
  const report = await exam.preview(
    csv('姓名,级别,证件号码', ...Array.from({ length: 1500 }, (_, i) => `考生${i},中级,`)),
  )
  expect(report.warnings).toHaveLength(1001)
  expect(report.warnings.at(-1)).toMatchObject({ row: 1501, code: 'more-like-this' })
  expect(report.warnings.at(-1)!.message).toContain('500')
})

test('errors are listed to the last', async () => {
  const exam = await anExam()
  const report = await exam.preview(csv('姓名,级别', ...Array.from({ length: 1500 }, (_, i) => `考生${i},技师`)))
  expect(report.errors).toHaveLength(1500)
})

test('the language of the messages is the one that is set', async () => {
  const exam = await anExam()
  await exam.reply('settings.set', { exam: undefined, language: 'en' })
  const { errors } = await exam.preview(csv(header, row(1, { level: '技师' })))
  expect(errors[0]!.message).toBe('No session fits “技师”. Sessions: 上午 中级、下午 初级.')
})

test('values stay text: leading zeros, long numbers and 18 digits', async () => {
  const exam = await anExam()
  await exam.import(
    csv(
      '姓名,级别,准考证号,考场号,座位号,学号,手机号,备用号',
      '张三,中级,0000000000000012345678,001,007,00012,013800000000,000',
    ),
  )
  expect(await exam.candidates()).toMatchObject([
    {
      admissionNumber: '0000000000000012345678',
      room: '001',
      seat: '007',
      studentNumber: '00012',
      phone: '013800000000',
      extra: { 备用号: '000' },
    },
  ])
})

test('a roster from Chinese Excel: 300 people, names of 2 and of 20 characters, rare ones among them', async () => {
  const exam = await anExam()
  const rare = ['䶮', '㛃', '𬍛', '𠅤', '𫖯']
  const long = '阿卜杜热合曼·买买提依明·艾合麦提江·图尔荪'
  expect([...long].length).toBeGreaterThanOrEqual(20)
  const names = Array.from({ length: 300 }, (_, i) =>
    i % 60 === 59
      ? `${long}${rare[Math.floor(i / 60)]}`
      : `${'王李张刘陈杨黄赵周吴'[i % 10]}${rare[i % 5]}${i % 2 ? '' : '一'}`,
  )
  const report = await exam.import(
    gbk(header, ...names.map((name, i) => row(i, { name, room: String(Math.floor(i / 60) + 1).padStart(2, '0') }))),
  )
  expect(report).toMatchObject({
    rows: 300,
    added: 300,
    errors: [],
    encoding: 'gb18030',
    roomsAdded: ['01', '02', '03', '04', '05'],
  })
  expect((await exam.candidates()).map(({ name }) => name)).toEqual(names)
  const { rooms } = await exam.ask('rooms.list', {})
  expect(rooms.map(({ seats }) => seats.length)).toEqual([60, 60, 60, 60, 60])
})

test('a name that no font here can print is told, and one that can is not', async () => {
  const exam = await anExam()
  // The program's own fonts have 𠮷 and 䶮; the other is no character yet.
  const unprintable = String.fromCodePoint(0x3ffff - 2)
  const report = await exam.import(csv('姓名,级别', '𠮷䶮,中级', `张${unprintable},中级`))
  expect(codes(report.warnings)).toEqual(['3 character-not-printable'])
  expect(report.warnings[0]!.message).toContain(unprintable)
  expect(report.added).toBe(2)
})

test('who is withdrawn in the file takes up no seat and no number, and is nobody of the same name', async () => {
  const exam = await anExam()
  const report = await exam.import(
    csv(
      '姓名,级别,证件号码,准考证号,考场号,座位号,是否撤下',
      `张三,中级,${anId(1)},1,01,1,是`,
      `张三,中级,${anId(2)},1,01,1,`,
    ),
  )
  expect(report).toMatchObject({ added: 2, errors: [], warnings: [] })
  expect((await exam.candidates()).map(({ status }) => status)).toEqual(['withdrawn', 'expected'])
})

test.each([
  [
    'admission number',
    'duplicate-admission-number',
    (n: number, i: number) => ({ admission: `24${n}`, seat: String(i) }),
  ],
  ['seat', 'seat-taken', (n: number, i: number) => ({ admission: `24${i}`, seat: String(n) })],
] as const)(
  'the same %s is found in a sorted list, an unsorted one, and where the order breaks off',
  async (_, code, at) => {
    const exam = await anExam()
    for (const numbers of [
      [1, 2, 3, 3],
      [3, 1, 2, 3],
      [1, 2, 5, 4, 2],
      [1, 2, 2, 1, 3],
    ]) {
      const { errors } = await exam.preview(csv(header, ...numbers.map((n, i) => row(n, { id: anId(i), ...at(n, i) }))))
      const again = numbers.flatMap((n, i) => (numbers.indexOf(n) < i ? [`${i + 2} ${code}`] : []))
      expect(codes(errors)).toEqual(again)
    }
  },
)
