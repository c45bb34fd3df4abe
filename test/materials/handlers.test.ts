import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appWith, everyone, made } from './an-exam.ts'
import { exam } from './people.ts'
import { readPdf } from './read-pdf.ts'

const id = exam.id

test('the list gives candidates and pages of every set, and printing makes exactly those pages', async () => {
  const { ask } = await appWith()
  const { sets } = await ask('materials.list', { exam: id })
  expect(sets.filter(({ material }) => material === 'desk-cards')).toEqual([
    { material: 'desk-cards', session: 'am', room: '01', candidates: 12, pages: 2 },
    { material: 'desk-cards', session: 'am', room: '02', candidates: 11, pages: 2 },
    { material: 'desk-cards', session: 'pm', room: '01', candidates: 8, pages: 1 },
  ])
  const materials = [...new Set(sets.map(({ material }) => material))]
  const { files, folder } = await ask('materials.print', { exam: id, materials })
  expect(folder.endsWith(join('考务台', exam.name))).toBe(true)
  expect(files.length).toBe(sets.length)
  for (const file of files) {
    const set = sets.find(
      (one) => one.material === file.material && one.session === file.session && one.room === file.room,
    )
    expect(file).toMatchObject({ pages: set!.pages, candidates: set!.candidates })
    expect((await readPdf(file.path)).length).toBe(set!.pages)
  }
  expect(made(folder)).toEqual(files.map((file) => file.path.slice(folder.length + 1)).sort())
})

test('files have names a person can read, one per room or one for all', async () => {
  const { ask, folder } = await appWith()
  const out = join(folder, 'out')
  await ask('materials.print', { exam: id, materials: ['desk-cards'], session: 'am', out })
  await ask('materials.print', { exam: id, materials: ['door-signs'], oneFile: true, out })
  expect(made(out)).toEqual([
    '公开/桌签_第01考场_上午中级.pdf',
    '公开/桌签_第02考场_上午中级.pdf',
    '公开/门贴_全部考场_上午中级.pdf',
    '公开/门贴_全部考场_下午初级.pdf',
  ])
})

test('one file for all rooms holds every room and is told as such', async () => {
  const { ask, folder } = await appWith()
  const { files } = await ask('materials.print', {
    exam: id,
    materials: ['sign-in-sheets'],
    session: 'am',
    oneFile: true,
    out: join(folder, 'out'),
  })
  expect(files).toMatchObject([{ room: 'all', pages: 2, candidates: 23 }])
  const pages = await readPdf(files[0]!.path)
  expect(pages.map((page) => /第0[12]考场/.exec(page.text)?.[0])).toEqual(['第01考场', '第02考场'])
})

test('the window can fetch a made file by its address, and no other', async () => {
  const { ask, app, folder } = await appWith()
  const { files } = await ask('materials.print', {
    exam: id,
    materials: ['door-signs'],
    room: '02',
    out: join(folder, 'out'),
  })
  const served = await app.serve(files[0]!.url)
  expect(served.status).toBe(200)
  expect(Buffer.from(served.body).equals(readFileSync(files[0]!.path))).toBe(true)
  expect((await app.serve('/made/../../etc/passwd')).status).not.toBe(200)
})

test('some cards again: only those, under a name of their own; sheets are made whole', async () => {
  const { ask, folder } = await appWith()
  const out = join(folder, 'out')
  const candidates = ['c-am-01-3', 'c-am-01-5']
  const { files } = await ask('materials.print', {
    exam: id,
    materials: ['desk-cards', 'sign-in-sheets'],
    candidates,
    out,
  })
  expect(files.map((file) => [file.path.slice(out.length + 1), file.candidates])).toEqual([
    [join('公开', '桌签_第01考场_上午中级_补印2张.pdf'), 2],
    [join('内部', '签到表_第01考场_上午中级.pdf'), 12],
  ])
})

test('what to look at before using the sheets is told once, by candidate', async () => {
  const candidates = everyone.map((c, i) =>
    i === 0
      ? { ...c, seat: undefined }
      : i === 1
        ? { ...c, admissionNumber: undefined }
        : i === 2
          ? { ...c, room: undefined }
          : i === 3
            ? { ...c, name: '王𪚥' }
            : c,
  )
  const { ask, folder } = await appWith(candidates)
  const { warnings } = await ask('materials.print', {
    exam: id,
    materials: ['desk-cards', 'door-signs', 'sign-in-sheets'],
    session: 'am',
    out: join(folder, 'out'),
  })
  const told = warnings.map(({ code, candidate }) => `${code} ${candidate}`)
  expect(new Set(told).size).toBe(told.length)
  expect(told).toEqual(
    expect.arrayContaining(['no-seat c-am-01-0', 'no-admission-number c-am-01-1', 'no-room c-am-01-2']),
  )
})

test('cancelled: nothing made, nothing logged, and the next print works', async () => {
  const { app, call, ask, folder } = await appWith()
  const out = join(folder, 'out')
  const { total } = await ask('journal.page', { exam: id })
  const stop = app.onEvent((text) => {
    if (text.includes('"job"') && text.includes('"drawing"'))
      void app.call(JSON.stringify({ call: 'jobs.cancel', input: { job: 'j1' } }))
  })
  const answer = await call('materials.print', {
    exam: id,
    job: 'j1',
    materials: ['desk-cards', 'door-signs', 'sign-in-sheets'],
    out,
  })
  stop()
  expect(answer).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect(made(out)).toEqual([])
  expect((await ask('journal.page', { exam: id })).total).toBe(total)
  expect((await ask('materials.print', { exam: id, materials: ['door-signs'], out })).files.length).toBe(3)
})

test('refusals name what is not there', async () => {
  const { refused, folder } = await appWith()
  const out = join(folder, 'out')
  const print = (more: object) => refused('materials.print', { exam: id, materials: ['desk-cards'], out, ...more })
  expect(await print({ session: 'x' })).toMatchObject({ code: 'session-not-found' })
  expect(await print({ room: '77' })).toEqual({ code: 'room-not-found', room: '77', rooms: ['01', '02'] })
  expect(await print({ candidates: ['nobody'] })).toEqual({ code: 'candidate-not-found', candidate: 'nobody' })
  expect(await print({ session: 'pm', room: '02' })).toEqual({ code: 'nothing-to-print' })
})

test('a folder that cannot be written to is refused by name, and nothing is left or logged', async () => {
  const { ask, refused, folder } = await appWith()
  const { total } = await ask('journal.page', { exam: id })
  const file = join(folder, 'a-file')
  writeFileSync(file, 'mine')
  expect(
    await refused('materials.print', { exam: id, materials: ['desk-cards'], out: join(file, 'out') }),
  ).toMatchObject({ code: 'out-not-writable', folder: join(file, 'out', '公开') })
  const out = join(folder, 'out')
  mkdirSync(join(out, '公开', '门贴_第01考场_上午中级.pdf', 'in the way'), { recursive: true })
  const { files } = await ask('materials.print', {
    exam: id,
    materials: ['door-signs'],
    session: 'am',
    room: '01',
    out,
  })
  expect(files[0]!.path).toBe(join(out, '公开', '门贴_第01考场_上午中级 (2).pdf'))
  expect((await ask('journal.page', { exam: id })).total).toBe(total + 1)
})

test('printing again replaces the file', async () => {
  const { ask, folder } = await appWith()
  const print = () =>
    ask('materials.print', { exam: id, materials: ['door-signs'], session: 'am', room: '01', out: join(folder, 'out') })
  const [first, second] = [await print(), await print()]
  expect(second.files).toEqual(first.files)
  expect(made(join(folder, 'out'))).toEqual(['公开/门贴_第01考场_上午中级.pdf'])
  expect(statSync(second.files[0]!.path).size).toBeGreaterThan(10_000)
})

test('the test page goes where made files go', async () => {
  const { ask, app, folder } = await appWith()
  const { path, url } = await ask('materials.test-page', {})
  expect(path).toBe(join(folder, '考务台', '打印测试页.pdf'))
  expect((await app.serve(url)).status).toBe(200)
})
