import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { collectRows } from '../../electron/services/roster/collect-rows.ts'
import { readingLimits } from '../../electron/services/roster/files/limits.ts'
import type { ReadMessage } from '../../electron/services/roster/reading.ts'
import { createRosterReader } from '../../electron/services/roster/roster-reader.ts'
import { anExam } from './an-exam.ts'
import { gbk } from './some-rows.ts'

const header = '姓名,准考证号,级别'
const lines = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, i) => `考生${from + i},24${String(from + i).padStart(6, '0')},中级`)

test('making rows leaves their text alone: the reading thread may be copying it', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `["c${i + 1}","am","考生${i + 1}"],`)
  const start = Buffer.byteLength('[{"table":"candidates","rows":[')
  const text = Buffer.from(`[{"table":"candidates","rows":[${rows.join('')}`)
  const memory = new SharedArrayBuffer(text.length)
  Buffer.from(memory).set(text)
  const stop = new SharedArrayBuffer(4)
  const places = [start - 1, text.length - 1]
  const watcher = new Worker(new URL('./shared-text-watcher.ts', import.meta.url), {
    workerData: { memory, places, stop },
  })
  await once(watcher, 'message')
  for (let round = 0; round < 20; round++) {
    const { take, values } = collectRows()
    take({ head: { fields: ['id', 'session', 'name'] } as never })
    const none = new Int32Array(0)
    const counters = Int32Array.from(rows, (_, i) => i + 1)
    const marks = Int32Array.of(start, text.length)
    take({
      rows: { memory, marks, counters, sheetRows: counters, named: { rooms: [], seats: [], places: none } },
      done: 1,
      total: 1,
    })
    expect(values.get('c20000')).toEqual({ id: 'c20000', session: 'am', name: '考生20000' })
  }
  Atomics.store(new Int32Array(stop), 0, 1)
  expect(await once(watcher, 'message')).toEqual([0])
})

test('rows told before a roster turned out to be broken stay what they are while the next one is read', async () => {
  const exam = await anExam()
  const broken = Buffer.concat([gbk(header, ...lines(20_000)), Buffer.from([0xff, 0xff]), gbk(...lines(1, 20_001))])
  const paths = [exam.file('坏.csv', broken), exam.file('好.csv', gbk(header, ...lines(20_000, 500_000)))]
  const { sessions } = (await exam.ask('exams.get', {})).exam
  const reader = createRosterReader()
  const told = []
  for (const file of paths) {
    const collected = collectRows()
    const request = {
      file,
      sessions,
      keepsText: true,
      remembered: {},
      today: 20240525,
      firstId: 1,
      limits: readingLimits,
    }
    const take = (message: ReadMessage) => Promise.resolve(collected.take(message))
    await reader
      .read(request, new AbortController().signal, take, () => Promise.resolve())
      .catch((thrown: unknown) => expect(thrown).toMatchObject({ failure: { code: 'file-encoding-broken' } }))
    told.push(collected.values)
  }
  expect([...told[0]!.values()][4000]).toMatchObject({ admissionNumber: '24004001' })
  expect([...told[1]!.values()][4000]).toMatchObject({ admissionNumber: '24504000' })
})
