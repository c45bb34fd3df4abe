import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, type Cli, openCli } from './cli.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each checked by its expectations
type Loose = Record<string, any>

let cli: Cli
const [first, second] = ['110101199003070011', '110101199003070038']
beforeAll(async () => {
  cli = await openCli()
  await done(cli.run('new', '--preset', 'practice'))
})
afterAll(() => cli.dispose())

async function done(answer: Promise<Answer>): Promise<Loose> {
  const { code, json, stdout } = await answer
  expect([code, stdout.slice(0, 300)]).toEqual([0, expect.stringMatching(/^\{"ok":true/)])
  return json
}

test('ID numbers that lost their digits are taken from another file, but only when asked to', async () => {
  const sheet = utils.aoa_to_sheet([
    ['姓名', '准考证号', '身份证号', '级别'],
    ['张三', '001', Number(first), '中级'],
    ['王䶮', '002', Number(second), '中级'],
  ])
  const file = join(cli.folder, 'numbers.xlsx')
  writeFileSync(file, write({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'buffer' }) as Buffer)
  const other = join(cli.folder, 'other.csv')
  writeFileSync(other, `姓名,证件号\n张三,${first}\n王䶮,${second}\n`)
  const offered = await done(cli.run('import', file, '--repair-from', other, '--dry-run'))
  expect(offered.errors.map((one: Loose) => one.repair)).toEqual([first, second])
  expect((await cli.run('import', file, '--repair-from', other)).code).toBe(1)
  expect(await done(cli.run('import', file, '--repair-from', other, '--accept-repairs'))).toMatchObject({ added: 2 })
})

test('a candidate is changed, added, withdrawn and taken back', async () => {
  const edited = await done(
    cli.run('edit', '001', '--set', '姓名=张三丰', '--set', 'phone=138 0000 0000', '--set', '车次=G1'),
  )
  expect(edited).toMatchObject({ changed: ['name', 'phone', 'extra'], candidate: { sourceName: '张三' } })
  const refused = await cli.run('edit', '001', '--set', '准考证号=002')
  expect([refused.code, (refused.json as Loose).failure.code]).toEqual([1, 'candidate-has-errors'])
  expect((refused.json as Loose).failure.message).toContain('王䶮')
  await done(cli.run('seats', 'undo'))
  expect((await done(cli.run('candidates', '--find', '001'))).candidates[0]).toMatchObject({ name: '张三' })
  await done(cli.run('edit', '001', '--withdraw'))
  expect((await done(cli.run('candidates'))).candidates[0]).toMatchObject({ withdrawn: true })
  await done(cli.run('edit', '001', '--reinstate'))
  expect((await done(cli.run('add', '--session', 'pm', '--set', '姓名=李四'))).candidate).toMatchObject({
    session: 'pm',
  })
})
