import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cli, openCli } from '../terminal/cli.ts'

let cli: Cli
beforeAll(async () => {
  cli = await openCli()
  await cli.run('new', '--preset', 'dm-2024-1', '--site', '某学院')
  const rows = ['姓名,准考证号,院校,级别', '张三,240525000001,甲学院,初级', '李四,240525000002,乙学院,中级']
  await writeFile(join(cli.folder, '名单.csv'), rows.join('\n'))
  const imported = await cli.run('import', join(cli.folder, '名单.csv'), '--skip-errors')
  if (imported.code !== 0) throw new Error(imported.stdout)
})
afterAll(() => cli.dispose())

test('calendar: shows, ticks, assigns, adds, exports', async () => {
  const done = await cli.run(
    'calendar',
    '--on',
    '2024-05-07',
    '--done',
    'register-students',
    '--assign',
    'prepare-labs',
    '--to',
    '赵老师',
  )
  expect([done.code, done.json.ok, done.json.countdown]).toEqual([0, true, 18])
  const phases = done.json.phases as unknown as {
    id: string
    state: string
    tasks: { id: string; state: string; assignee: string }[]
  }[]
  expect(phases[0]!.tasks.map((task) => task.state)).toEqual(['due', 'done'])
  expect(phases[2]!.tasks[0]!.assignee).toBe('赵老师')
  const added = await cli.run(
    'calendar',
    '--add',
    '借备用机',
    '--phase',
    'materials',
    '--due',
    '2024-05-20',
    '--on',
    '2024-05-20',
  )
  expect(JSON.stringify(added.json.phases)).toContain('"借备用机"')
  const file = join(cli.folder, '日程.ics')
  expect((await cli.run('calendar', '--ics', file)).json).toMatchObject({ ok: true, events: 8 })
  expect(await readFile(file, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/)
  const wrong = await cli.run('calendar', '--done', 'nothing')
  expect([wrong.code, (wrong.json as { failure?: { code: string } }).failure!.code]).toEqual([1, 'task-not-found'])
})

test('fees: due, paid, exported; a wrong amount is wrong usage', async () => {
  const fees = await cli.run('fees', '--pay', '270', '--school', '甲学院', '--date', '2024-05-06', '--reference', 'A-1')
  const schools = fees.json.schools as unknown as { school: string; amount: number; state: string }[]
  expect(schools.map((one) => [one.school, one.amount, one.state])).toEqual([
    ['乙学院', 28_000, 'unpaid'],
    ['甲学院', 27_000, 'paid'],
  ])
  const file = join(cli.folder, '费用.xlsx')
  expect((await cli.run('fees', '--export', file)).json).toMatchObject({ ok: true, schools: 2 })
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
  expect((await cli.run('fees', '--pay', '270.555', '--school', '甲学院')).code).toBe(2)
  expect((await cli.run('fees', '--pay', '1', '--school', '丙学院')).json).toMatchObject({
    failure: { code: 'school-not-found' },
  })
})

test('scores, review, certificates and their papers', async () => {
  const file = join(cli.folder, '成绩.csv')
  await writeFile(file, '准考证号,总成绩,证书编号\n240525000001,58,\n240525000002,88,ZS1\n')
  expect((await cli.run('scores', file, '--dry-run')).json).toMatchObject({
    ok: true,
    matched: 2,
    changed: 2,
    dryRun: true,
  })
  expect((await cli.run('scores', file)).json).toMatchObject({ matched: 2, certificates: 1 })
  const review = await cli.run('review', '--on', '2024-06-06')
  const [question] = review.json.questions as unknown as { candidate: string; school: string }[]
  const asked = [
    '--school',
    question!.school,
    '--candidate',
    question!.candidate,
    '--reason',
    '差两分',
    '--submit',
    '--on',
    '2024-06-06',
  ]
  expect((await cli.run('review', ...asked)).json).toMatchObject({
    reviews: [{ school: '甲学院', submitted: { on: '2024-06-06' } }],
  })
  expect((await cli.run('certificates', '--mark', 'received')).json).toMatchObject({
    counts: { expected: 1, received: 1, handedOut: 0 },
  })
  const out = join(cli.folder, 'out')
  for (const [form, count] of [
    ['calendar', 1],
    ['fee-statements', 2],
    ['review-forms', 1],
    ['certificate-lists', 1],
  ] as const) {
    const printed = await cli.run('print', form, '--out', out)
    expect(printed.json.files).toHaveLength(count)
    for (const made of printed.json.files as unknown as { path: string; material: string }[]) {
      expect(made.material).toBe(form)
      expect((await readFile(made.path)).subarray(0, 5).toString()).toBe('%PDF-')
    }
  }
})

test('own presets: saved, exported, imported, removed', async () => {
  const { json } = await cli.run('save-preset', '2025 年上半年统考')
  const preset = (json as unknown as { preset: string }).preset
  const file = join(cli.folder, '预设.json')
  expect((await cli.run('presets', '--export', preset, '--to', file)).json).toMatchObject({ ok: true, file })
  expect((await cli.run('presets', '--remove', preset)).json).toMatchObject({ ok: true })
  expect((await cli.run('presets', '--import', file)).json).toMatchObject({ ok: true, preset, replaced: false })
  const list = (await cli.run('presets')).json.presets as unknown as { id: string; own: boolean }[]
  expect(list.map((one) => [one.id, one.own])).toEqual([
    ['dm-2024-1', false],
    ['dm-2024-2', false],
    ['practice', false],
    [preset, true],
  ])
})

test('close-out and wipe', async () => {
  const open = await cli.run('close-out', '--on', '2024-06-10')
  expect(open.json).toMatchObject({ ok: true, dates: { workingDue: '2024-07-07' } })
  const made = await cli.run('close-out', '--out', join(cli.folder, '档案'), '--operator', '王老师')
  expect(JSON.stringify(made.json.files)).toContain('交接单.pdf')
  expect((await cli.run('wipe')).json).toMatchObject({ ok: true, preview: { candidates: 2, isDue: true } })
  const people = ['--operator', '王老师', '--witness', '李老师', '--reason', '到期']
  const wrong = await cli.run('wipe', ...people, '--confirm', '别的考试')
  expect([wrong.code, wrong.json]).toMatchObject([1, { failure: { code: 'wipe-not-confirmed' } }])
  const nothing = await cli.run('wipe', ...people, '--confirm', '2024年第一次数字营销技术应用全国统考')
  expect([nothing.code, nothing.json]).toMatchObject([1, { failure: { code: 'wipe-nothing-left' } }])
})
