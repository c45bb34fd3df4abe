import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anExam } from './an-exam.ts'
import { tryFile } from './fuzz-case.ts'
import { books, madeUp, mutated, texts } from './fuzz-files.ts'
import { csv } from './some-rows.ts'

// No file crashes the reading, hangs it, or comes in by halves. The bench `fuzz` tries many times more.
const runs = Number(process.env.ROSTER_FUZZ ?? 1500)

async function anExamWithOne() {
  const exam = await anExam()
  await exam.import(csv('姓名,级别,准考证号', '在册,中级,999'))
  return exam
}

test(`${runs} files and mutations of real ones end in a report or a refusal, and come in whole or not at all`, {
  timeout: 3_600_000,
}, async () => {
  let exam = await anExamWithOne()
  let done = 0
  const ends = { refused: 0, nothing: 0, accepted: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 3, arbitrary: mutated([...texts, ...books]) }, { weight: 1, arbitrary: madeUp }),
      fc.boolean(),
      async (file, skipErrors) => {
        // The journal keeps every import and undo; a new exam now and then keeps it short.
        if (++done % 500 === 0) exam = await anExamWithOne()
        ends[await tryFile(exam, file, skipErrors)]++
      },
    ),
    { numRuns: runs },
  )
  // A fuzz test in which nothing is ever accepted, or nothing refused, proves little.
  expect(ends.accepted).toBeGreaterThan(runs / 50)
  expect(ends.refused).toBeGreaterThan(runs / 50)
})
