import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeGb18030 } from '../../build/gb18030.ts'
import { openBench } from './big-exam.ts'
import { candidates, csvOf } from './candidates.ts'

// Imports a roster in a fresh process and tells the most memory that the process ever had, before and after.

const count = Number(process.argv[2])
const bench = await openBench()
const { exam } = await bench.ask('exams.create', { preset: 'practice' })
const file = join(bench.folder, 'roster.csv')
writeFileSync(file, encodeGb18030(csvOf(candidates(count))))
const before = process.resourceUsage().maxRSS / 1024
const { added } = await bench.ask('roster.import', { exam: exam.id, file })
if (added !== count) throw new Error(`${added} of ${count} candidates came in`)
console.log(JSON.stringify({ before, peak: process.resourceUsage().maxRSS / 1024 }))
await bench.close()
