import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readExceptions } from '../../core/equipment/exception-line.ts'
import { labSeats } from './an-app.ts'

const seats = labSeats()
const read = (line: string, open: string[] = []) => {
  const { passed, faults, problems } = readExceptions(line, seats, new Set(open))
  return {
    passed: passed.length,
    faults: faults.map((one) => `${one.subject}${one.text}`),
    problems: problems.map((one) => one.code),
  }
}

test.each([
  ['12 31坏', 58, ['12坏', '31坏']],
  ['１２坏', 59, ['12坏']],
  ['12、31，47黑屏', 57, ['12黑屏', '31黑屏', '47黑屏']],
  ['12坏 31', 58, ['12坏', '31']],
  ['1-3,5 蓝屏；7', 55, ['01蓝屏', '02蓝屏', '03蓝屏', '05蓝屏', '07']],
  ['3到4没有声音', 58, ['03没有声音', '04没有声音']],
  ['47黑屏，换过线仍无画面 9坏', 58, ['47黑屏，换过线仍无画面', '09坏']],
  ['全', 60, []],
  ['ALL', 60, []],
  ['+1-20', 20, []],
  ['+7 9', 2, []],
  ['', 0, []],
])('%s', (line, passed, faults) => {
  expect(read(line)).toEqual({ passed, faults, problems: [] })
})

test.each([
  ['99坏', 'not-found'],
  ['坏', 'text-alone'],
  ['5-2', 'range-backwards'],
  ['3 3坏', 'twice'],
])('%s is told, not guessed', (line, problem) => {
  expect(read(line).problems).toContain(problem)
})

test('a machine whose fault is open neither passes nor gets a second fault', () => {
  expect(read('12坏', ['12', '13'])).toEqual({ passed: 58, faults: [], problems: [] })
})

test('machines are called by their own number first; a number that could be two is told', () => {
  const own = [{ number: '01', machine: 'PC-07' }, { number: '02', machine: '1' }, { number: '03' }]
  const line = (text: string) => readExceptions(text, own, new Set())
  expect(line('PC-07坏').faults).toEqual([{ subject: '01', text: '坏' }])
  expect(line('1坏').problems).toEqual([{ code: 'several', value: '1' }])
})

test('whatever is excepted, every machine either passes or has a fault', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }), (numbers) => {
      const { passed, faults, problems } = readExceptions(`${numbers.join(' ')}坏`, seats, new Set())
      expect(problems).toEqual([])
      expect(faults).toHaveLength(numbers.length)
      expect(new Set([...passed, ...faults.map((one) => one.subject)]).size).toBe(60)
    }),
  )
})
