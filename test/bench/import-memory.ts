import { openBench } from './big-exam.ts'

// Imports the roster of the given path in a fresh process and tells the memory of that process, its reading thread
// included, before and at its most, in MB. The system's own peak would count the process that started this one.

const file = process.argv[2]!
const bench = await openBench()
const { exam } = await bench.ask('exams.create', { preset: 'practice' })
const megabytes = (): number => process.memoryUsage.rss() / 1e6
const before = megabytes()
let peak = before
const look = setInterval(() => {
  peak = Math.max(peak, megabytes())
}, 5)
await bench.ask('roster.import', { exam: exam.id, file })
peak = Math.max(peak, megabytes())
clearInterval(look)
console.log(JSON.stringify({ before, peak }))
await bench.close()
