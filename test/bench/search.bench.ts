import { loadBigExam, openBench } from './big-exam.ts'
import { column, seeded } from './candidates.ts'
import { report, spreadOf, timed } from './report.ts'

// Finding candidates among 100,000 as a person types: one hanzi, initials, full pinyin, last digits.

const bench = await openBench()
const { exam, rows } = await loadBigExam(bench, 100_000)
const random = seeded(7)
const someone = () => rows[Math.floor(random() * rows.length)]!
const kinds = {
  'one hanzi': () => [...someone()[column.name]!][Math.floor(random() * 2)]!,
  'two hanzi': () => [...someone()[column.name]!].slice(0, 2).join(''),
  'two initials': () => ['wf', 'lh', 'zy', 'cj', 'ys', 'hm', 'lx', 'zx'][Math.floor(random() * 8)]!,
  'three initials': () => ['wzh', 'lmj', 'zyx', 'cxy', 'ymh', 'hjq', 'lyt', 'zzx'][Math.floor(random() * 8)]!,
  'full pinyin': () =>
    ['wangwei', 'lifang', 'zhangmin', 'chenjing', 'shan', 'zeng', 'ouyang'][Math.floor(random() * 7)]!,
  'last six digits': () => someone()[column.idNumber]!.slice(-6),
}

const times: Record<string, ReturnType<typeof spreadOf>> = {}
for (const [kind, text] of Object.entries(kinds)) {
  const samples: number[] = []
  for (let round = 0; round < 330; round++) {
    const find = text()
    const { ms } = await timed(() => bench.ask('roster.page', { exam: exam.id, find, limit: 100 }))
    if (round >= 30) samples.push(ms)
  }
  times[kind] = spreadOf(samples)
}
await bench.close()

const frame = 16
report(
  'search',
  times,
  ['one hanzi', 'two initials', 'three initials'].map((kind) => ({
    what: `p99 of a search by ${kind}`,
    value: times[kind]!.p99,
    limit: frame,
    unit: 'ms',
  })),
)
