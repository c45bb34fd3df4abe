import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aJpeg } from '../photos/pictures.ts'
import { aZip } from '../roster/a-zip.ts'
import { type Cli, openCli } from './cli.ts'

let cli: Cli
beforeAll(async () => {
  cli = await openCli()
  await cli.run('new', '--preset', 'practice')
  const rows = ['张三,2001,中级', '李四,2002,中级', '王五,2003,中级']
  writeFileSync(join(cli.folder, 'roster.csv'), `姓名,准考证号,级别\n${rows.join('\n')}\n`)
  await cli.run('import', join(cli.folder, 'roster.csv'))
  mkdirSync(join(cli.folder, '照片'))
  writeFileSync(join(cli.folder, '照片', '2001.jpg'), await aJpeg(1))
  writeFileSync(join(cli.folder, '照片', '谁.jpg'), await aJpeg(2))
  writeFileSync(join(cli.folder, '李四.zip'), aZip([{ name: '李四_2002.JPG', content: await aJpeg(3) }]))
})
afterAll(() => cli.dispose())

const verify = async () => (await cli.run('journal', 'verify')).json.head

describe('photos from the terminal', () => {
  it('are tried without writing anything, then brought in from a folder and a zip', async () => {
    const sources = [join(cli.folder, '照片'), join(cli.folder, '李四.zip')]
    const before = await verify()
    const trial = await cli.run('photos', ...sources, '--dry-run')
    expect([trial.code, trial.json]).toMatchObject([0, { ok: true, matched: 2, added: 2, dryRun: true }])
    expect(await verify()).toBe(before)

    const made = await cli.run('photos', ...sources)
    expect(made.code).toBe(0)
    expect(made.json).toMatchObject({
      ok: true,
      files: 3,
      matched: 2,
      unmatchedFiles: [{ file: '谁.jpg', code: 'nobody' }],
      withoutPhoto: [{ name: '王五', admissionNumber: '2003' }],
    })
    expect(made.stderr).toContain('写入 2/2')
    const exams = join(cli.folder, 'data', 'exams')
    expect(readdirSync(join(exams, readdirSync(exams)[0]!, 'photos'))).toHaveLength(2)
  })

  it('leave no address behind on a line of the check-in, which could not open it', async () => {
    const { exams } = (await cli.run('exams')).json as unknown as {
      exams: { sessions: { id: string; level: string }[] }[]
    }
    const { id } = exams[0]!.sessions.find(({ level }) => level === '中级')!
    const { json } = await cli.feed('2001\n', 'checkin', '--session', id)
    expect(json).toMatchObject({ ok: true, candidate: { name: '张三', admissionNumber: '2001' } })
    expect(JSON.stringify(json)).not.toContain('photo')
  })

  it('are refused with a reason where nothing is, and wrong usage is told', async () => {
    const nowhere = await cli.run('photos', join(cli.folder, 'nowhere'))
    expect([nowhere.code, nowhere.json]).toMatchObject([1, { ok: false, failure: { code: 'file-not-found' } }])
    expect((await cli.run('photos')).code).toBe(2)
  })
})
