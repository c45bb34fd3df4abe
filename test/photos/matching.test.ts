import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../core/model/candidate.ts'
import { createPhotoMatcher } from '../../core/roster/photo-match.ts'
import { photoFileKind } from '../../core/roster/photo-names.ts'
import { createPhotoPlanner, type PhotoFile } from '../../core/roster/photo-plan.ts'
import { person } from '../calendar/an-app.ts'

const idX = '11010119990101003X'
const roster: readonly Candidate[] = [
  person(1, { name: '张三', idNumber: idX, studentNumber: '2101001', admissionNumber: '240525000001' }),
  person(2, { name: '李四', studentNumber: '2101002' }),
  person(3, { name: '王芳', studentNumber: '2101003' }),
  person(4, { name: '王芳', studentNumber: '2101004' }),
  person(5, { name: '阿依古丽·买买提', studentNumber: '2101005' }),
  person(6, { name: 'Anna Müller', idType: 'passport', idNumber: 'E12345678' }),
  // The same person in another session, with another admission number.
  person(7, { name: '张三', idNumber: idX, session: 'am-middle', admissionNumber: '240525900001' }),
  person(8, { name: '赵六', idNumber: undefined, admissionNumber: 'DM-2024-0008' }),
  // A student number that is another person's admission number.
  person(9, { name: '钱七', studentNumber: '240525000002' }),
]

function planPhotos(candidates: readonly Candidate[], files: readonly PhotoFile[]) {
  const planner = createPhotoPlanner()
  for (const candidate of candidates) planner.add(candidate)
  for (const file of files) planner.look(file)
  return planner.plan()
}

const found = (path: string): string => {
  const match = createPhotoMatcher(roster).match(path)
  if ('problem' in match) return [match.problem, ...match.people.map(({ name }) => name)].join(' ')
  return `${match.person.candidates.map(({ id }) => id).join('+')} ${match.way}`
}

describe('a photo is matched', () => {
  test.each([
    // by ID number, however it is written
    [`${idX}.jpg`, 'c1+c7 id-number'],
    [`${idX.toLowerCase()}.JPG`, 'c1+c7 id-number'],
    ['１１０１０１１９９９０１０１００３ｘ.jpeg', 'c1+c7 id-number'],
    [` ${idX} .Png`, 'c1+c7 id-number'],
    [`照片/2101班/${idX}.webp`, 'c1+c7 id-number'],
    ['E12345678.jpg', 'c6 id-number'],
    ['e12345678.bmp', 'c6 id-number'],
    // 姓名_ID, ID_姓名, 姓名-ID, 姓名ID, and more around them
    [`张三_${idX}.jpg`, 'c1+c7 id-number'],
    [`张三-${idX}.jpg`, 'c1+c7 id-number'],
    [`张三－${idX}.jpg`, 'c1+c7 id-number'],
    [`张三${idX}.jpg`, 'c1+c7 id-number'],
    [`${idX}_张三.jpg`, 'c1+c7 id-number'],
    [`${idX}张三.jpg`, 'c1+c7 id-number'],
    [`张三（${idX}）.jpg`, 'c1+c7 id-number'],
    [`张三 ${idX} (1).jpg`, 'c1+c7 id-number'],
    [`数媒2101班_张三_${idX}_一寸蓝底.jpg`, 'c1+c7 id-number'],
    [`IMG${idX}.jpg`, 'c1+c7 id-number'],
    ['Anna Müller_E12345678.jpg', 'c6 id-number'],
    // by admission number and student number
    ['240525000001.jpg', 'c1+c7 admission-number'],
    ['240525900001.jpg', 'c1+c7 admission-number'],
    ['李四_240525000003.jpg', 'name-differs 王芳 李四'],
    ['dm-2024-0008.jpg', 'c8 admission-number'],
    ['赵六_DM-2024-0008.jpg', 'c8 admission-number'],
    ['2101002.jpg', 'c2 student-number'],
    ['2101003王芳.jpg', 'c3 student-number'],
    // one number of two people: the name decides, without one nobody is taken
    ['240525000002.jpg', 'several 李四 钱七'],
    ['240525000002_钱七.jpg', 'c9 student-number'],
    ['李四_240525000002.jpg', 'c2 admission-number'],
    // by the name alone, where one person bears it
    ['李四.jpg', 'c2 name'],
    ['李 四.jpg', 'c2 name'],
    ['李四 (2).jpg', 'c2 name'],
    ['李四证件照.jpg', 'c2 name'],
    ['3李四.jpg', 'c2 name'],
    ['张三.jpg', 'c1+c7 name'],
    ['阿依古丽·买买提.jpg', 'c5 name'],
    ['阿依古丽.买买提.jpg', 'c5 name'],
    ['anna müller.jpg', 'c6 name'],
    ['王芳.jpg', 'several 王芳 王芳'],
    // never against the number
    ['李四_110101200501010099.jpg', 'nobody'],
    ['李四13912345678.jpg', 'nobody'],
    [`李四_${idX}.jpg`, 'name-differs 张三 李四'],
    [`${idX}_110101200501010002.jpg`, 'several 张三 李四'],
    // nobody
    ['IMG_0001.jpg', 'nobody'],
    ['合影.jpg', 'nobody'],
    ['.jpg', 'nobody'],
    ['110101199901010.jpg', 'nobody'],
  ])('%s', (path, expected) => {
    expect(found(path)).toBe(expected)
  })

  test('with numbers alone where people have no names in the file, for any number on the roster', () => {
    const roster = fc.uniqueArray(fc.integer({ min: 0, max: 999_999 }), { minLength: 1, maxLength: 30 })
    const marks = fc.constantFrom('', '_', '-', ' ', '（', '、', '＿')
    fc.assert(
      fc.property(roster, fc.nat(), marks, fc.boolean(), fc.boolean(), (numbers, pick, mark, first, wide) => {
        const people = numbers.map((n, i) =>
          person(i, {
            name: `考生${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i}`,
            idNumber: `1101011999${String(n).padStart(7, '0')}X`,
          }),
        )
        const one = people[pick % people.length]!
        const number = wide
          ? one.idNumber!.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
          : one.idNumber!.toLowerCase()
        const stem = first ? `${number}${mark}照片` : `照片${mark}${number}`
        const match = createPhotoMatcher(people).match(`甲/${stem}.JPG`)
        expect('person' in match && match.person.candidates.map(({ id }) => id)).toEqual([one.id])
      }),
      { numRuns: 300 },
    )
  })

  test('whatever a file is called, without failing, and never to somebody whose number or name it does not hold', () => {
    const matcher = createPhotoMatcher(roster)
    const pieces = fc.constantFrom(
      idX,
      '张三',
      '李四',
      '_',
      '-',
      '(1)',
      '2101002',
      '王',
      '\u200b',
      '.',
      '照片',
      '９',
      ' ',
    )
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(pieces).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(names, (name) => {
        const match = matcher.match(`${name.replaceAll('/', '')}.jpg`)
        if (!('person' in match)) return
        const held = name
          .normalize('NFKC')
          .replace(/[\s\u200b]/g, '')
          .toUpperCase()
        const known = match.person.candidates.flatMap((one) => [
          one.name.toUpperCase(),
          one.idNumber ?? one.name,
          one.admissionNumber ?? one.name,
          one.studentNumber ?? one.name,
        ])
        expect(known.some((text) => held.includes(text.replace(/\s/g, '')))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a plan of photos', () => {
  const file = (path: string, bytes = 1000) => ({ path, bytes })

  test('takes neither of two files of one person, and counts what systems leave behind', () => {
    const { matched, refused, passedOver } = planPhotos(roster, [
      file('Thumbs.db'),
      file('__MACOSX/._李四.jpg'),
      file('.DS_Store'),
      file('._张三.jpg'),
      file(`${idX}.jpg`),
      file('小/张三.jpg'),
      file('2101002.jpg'),
      file('说明.txt'),
      file('扫描.tif'),
      file('里面.zip'),
      file('2101003.jpg', 21 * 1024 * 1024),
      file('2101004.jpg', 0),
      { ...file('2101005.jpg'), problem: 'encrypted' as const },
    ])
    expect(passedOver).toBe(4)
    expect(matched.map((one) => [one.file, one.person.name])).toEqual([[6, '李四']])
    expect(refused.map((one) => [one.file, one.code])).toEqual([
      [4, 'duplicate'],
      [5, 'duplicate'],
      [7, 'not-a-picture'],
      [8, 'kind-not-read'],
      [9, 'not-a-picture'],
      [10, 'too-large'],
      [11, 'empty'],
      [12, 'encrypted'],
    ])
  })

  test('accounts for every file once, and does not depend on the order of files or candidates', () => {
    const paths = fc.uniqueArray(
      fc.constantFrom(
        `${idX}.jpg`,
        '张三.jpg',
        '2101002.jpg',
        '李四.png',
        '王芳.jpg',
        'x/2101003.jpg',
        'Thumbs.db',
        'a.txt',
        'q.jpg',
      ),
    )
    const outcome = (candidates: readonly Candidate[], names: readonly string[]) => {
      const plan = planPhotos(
        candidates,
        names.map((path) => file(path)),
      )
      expect(plan.matched.length + plan.refused.length + plan.passedOver).toBe(names.length)
      const taken = plan.matched.map((one) => `${names[one.file]} ${one.person.candidates.map(({ id }) => id).sort()}`)
      return [...taken, ...plan.refused.map((one) => `${names[one.file]} ${one.code}`)].sort()
    }
    fc.assert(
      fc.property(paths, (names) => {
        expect(outcome([...roster].reverse(), [...names].reverse())).toEqual(outcome(roster, names))
      }),
    )
  })

  test.each([
    ['a.JPG', 'picture'],
    ['a.ｊｐｇ', 'picture'],
    ['a.jfif', 'picture'],
    ['a.HEIC', 'other-picture'],
    ['a.svg', 'other-picture'],
    ['a', 'other'],
    ['~$照片表.xlsx', 'junk'],
    ['@eaDir/a.jpg', 'junk'],
    ['desktop.ini', 'junk'],
  ])('tells what %s is', (path, kind) => {
    expect(photoFileKind(path)).toBe(kind)
  })
})
