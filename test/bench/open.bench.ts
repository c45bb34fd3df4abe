import { loadBigExam, openBench } from './big-exam.ts'
import { report, spreadOf, timed } from './report.ts'

// Opening the data folder and an exam of 100,000 candidates until its first page of candidates is there.

const bench = await openBench()
const { exam } = await loadBigExam(bench, 100_000)
const times: number[] = []
for (let round = 0; round < 5; round++) {
  const { ms } = await timed(async () => {
    await bench.reopen()
    const { total } = await bench.ask('roster.page', { exam: exam.id, limit: 100 })
    if (total !== 100_000) throw new Error(`${total} candidates`)
  })
  times.push(ms)
}
await bench.close()

const opened = spreadOf(times)
report('open', { 'open an exam of 100,000': opened }, [
  { what: 'median of five openings', value: opened.p50 / 1000, limit: 2, unit: 's' },
])
