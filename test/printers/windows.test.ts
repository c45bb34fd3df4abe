import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sumatraArguments, sumatraProgram } from '../../electron/services/printers/windows/sumatra.ts'
import { readWindowsPrinters } from '../../electron/services/printers/windows/windows-printers.ts'

test('the program that prints on Windows is at hand, and is one', () => {
  const file = sumatraProgram()
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file).subarray(0, 2).toString('latin1')).toBe('MZ')
})

test('it is told to print at 100 %, and what was chosen, each in an argument of its own', () => {
  const sending = { file: 'C:\\考务台\\桌签 & dir.pdf', title: 'ExamDesk', paper: 'A4' }
  expect(sumatraArguments('考务室 "打印机"', sending, { copies: 1 })).toEqual([
    '-silent',
    '-print-to',
    '考务室 "打印机"',
    '-print-settings',
    'noscale,paper=A4',
    'C:\\考务台\\桌签 & dir.pdf',
  ])
  const chosen = { copies: 3, sides: 'short-edge', pages: '1-2,5', tray: 'Tray 2, lower' } as const
  expect(sumatraArguments('P', sending, chosen)[4]).toBe('1-2,5,3x,noscale,duplexshort,paper=A4,bin=Tray 2  lower')
})

test("reads Windows' list of printers: one, several or none, with a byte order mark", () => {
  const one = {
    Name: 'HP LaserJet',
    Location: null,
    Default: true,
    WorkOffline: false,
    PrinterStatus: 3,
    DetectedErrorState: 0,
    Capabilities: [4, 2, 3],
  }
  expect(readWindowsPrinters(`\uFEFF${JSON.stringify(one)}\r\n`)).toEqual([
    {
      name: 'HP LaserJet',
      title: 'HP LaserJet',
      location: '',
      state: 'ready',
      accepting: true,
      troubles: [],
      message: '',
      waiting: 0,
      isDefault: true,
      duplex: true,
      colour: true,
      trays: [],
    },
  ])
  const others = [
    { Name: '考务室', Location: '301', PrinterStatus: 3, DetectedErrorState: 4 },
    { Name: 'Gone', WorkOffline: true, PrinterStatus: 7, DetectedErrorState: 9 },
  ]
  expect(
    readWindowsPrinters(JSON.stringify(others)).map(({ name, state, troubles }) => [name, state, troubles]),
  ).toEqual([
    ['Gone', 'stopped', ['offline']],
    ['考务室', 'ready', ['no-paper']],
  ])
  expect(readWindowsPrinters('')).toEqual([])
})
