import { expect, describe as group, test } from 'vitest'
import { describe } from '../../core/describe/describe.ts'
import { reasonIn } from '../../core/describe/reason.ts'
import { nameOf, sizeOf } from '../../core/describe/sentences.ts'
import { verdictAdvice, verdictWord } from '../../core/describe/verdict.ts'
import type { Failure, FailureCode } from '../../core/model/failure.ts'
import { admits, verdicts } from '../../core/model/record.ts'

/** One of each kind; the compiler refuses a missing code. */
const examples: { [C in FailureCode]: Omit<Extract<Failure, { code: C }>, 'code'> } = {
  'unknown-call': { call: 'x.y' },
  'bad-input': { call: 'x.y', problems: ['name: too long', 'site: missing'] },
  internal: { ref: 'ab12' },
  cancelled: {},
  'preset-not-found': { preset: 'p', presets: ['dm-2024-1', 'practice'] },
  'no-exam': {},
  'choose-exam': {
    exams: [
      { id: 'e1', name: '统考' },
      { id: 'e2', name: '练习' },
    ],
  },
  'exam-not-found': { exam: 'e' },
  'session-not-found': { session: 's', sessions: [] },
  'session-times-invalid': { session: '上午' },
  'session-doubled': { session: 'am' },
  'session-has-candidates': { session: 'am', candidates: 1 },
  'room-not-found': { room: '9', rooms: ['01'] },
  'candidate-not-found': { candidate: 'c1' },
  'data-in-use': { folder: '/d', pid: 12, host: 'terminal' },
  'folder-unusable': { folder: '/d', reason: 'EACCES' },
  'disk-full': { file: '/d/journal.ndjson' },
  'read-only': { file: '/d/journal.ndjson' },
  'write-failed': { file: '/d/journal.ndjson', reason: 'EIO' },
  'journal-damaged': { file: '/d/journal.ndjson', line: 8, intact: 7, reason: 'hash-wrong' },
  'journal-newer': { file: '/d/journal.ndjson', found: 9, known: 1 },
  'journal-missing': { folder: '/d' },
  'opened-read-only': {},
  'backup-not-found': { backup: 'b' },
  'backup-unusable': { backup: 'b', reason: 'torn' },
  'recovery-not-needed': {},
  'file-not-found': { file: '/u/名单.csv' },
  'file-unreadable': { file: 'C:\\u\\名单.csv', reason: 'EBUSY' },
  'file-empty': { file: '/u/名单.csv' },
  'file-binary': { file: '/u/名单.csv', looksLike: 'PNG' },
  'file-too-large': { file: '/u/名单.csv', bytes: 90_000_000, limit: 50_000_000 },
  'file-truncated': { file: '/u/名单.xlsx', reason: 'EIO' },
  'file-not-as-named': { file: '/u/名单.xlsx', named: 'xlsx', is: 'csv' },
  'file-encoding-broken': { file: '/u/名单.csv', encoding: 'gb18030' },
  'reading-took-too-long': { file: '/u/名单.csv', seconds: 60 },
  'reading-took-too-much-memory': { file: '/u/名单.csv', megabytes: 512 },
  'sheet-not-found': { sheet: '2', sheets: ['Sheet1'] },
  'header-not-found': { file: '/u/名单.csv' },
  'no-name-column': { headers: ['考号'] },
  'no-rows': { file: '/u/名单.csv' },
  'mapping-invalid': { reason: 'not-json' },
  'rows-have-errors': { rows: 3 },
  'no-import-to-undo': {},
  'photo-source-unusable': { file: '/u/photos.rar', reason: 'other-archive' },
  'photo-unusable': { file: '/u/1.jpg', problem: 'damaged' },
  'photos-busy': {},
  'no-photos-to-undo': {},
  'file-kind-unknown': { file: '/u/名单.doc', kinds: ['csv', 'xlsx'] },
  'out-not-writable': { folder: '/o', reason: 'EROFS' },
  'room-file-wrong': { file: '/u/考场.csv', row: 4, problem: 'seat-doubled' },
  'room-json-wrong': { file: '/u/考场.json' },
  'room-file-not-text': { file: '/u/考场.xlsx' },
  'room-header-not-found': { file: '/u/考场.csv' },
  'no-candidates': {},
  'no-rooms': {},
  'not-enough-seats': { needed: 60, seats: 41 },
  'font-missing': { file: '/f.ttf' },
  'nothing-to-print': {},
  'label-beyond-sheet': { startAt: 11, labels: 10 },
  'calibration-out-of-range': { printer: 'HP LaserJet' },
  'file-not-made': { file: 'cards.pdf' },
  'labels-wrong': { problems: ['beyond-right-edge', 'label-too-small'] },
  'logo-wrong': {},
  'print-system-down': { reason: 'ECONNREFUSED' },
  'printer-not-accepting': { printer: 'HP LaserJet' },
  'printer-not-found': { printer: 'HP LaserJet', printers: ['HP LaserJet'] },
  'printer-refused': { printer: 'HP LaserJet', reason: 'no-job-number' },
  'browser-failed': { tried: [{ browser: 'Edge', reason: 'timeout' }] },
  'no-browser': {},
  'no-display': {},
  'window-crashed': {},
  'phases-full': { limit: 30 },
  'phase-not-found': { phase: 'x', phases: ['registration'] },
  'preset-file-wrong': { file: '/u/preset.json', problems: ['sessions: missing'] },
  'task-not-found': { task: 't1' },
  'task-without-text': {},
  'window-backwards': { from: '2024-05-12', to: '2024-05-08' },
  'amount-nothing': {},
  'payment-already-voided': {},
  'payment-not-found': { payment: 'p1' },
  'school-not-found': { school: 'X', schools: ['A college'] },
  'standard-not-found': { standard: 's1' },
  'no-person-column': { headers: ['total'] },
  'no-score-column': { headers: ['name'] },
  'review-already-submitted': { school: 'A college', on: '2024-06-05' },
  'review-candidate-twice': { name: 'Li' },
  'review-not-found': { school: 'A college' },
  'review-other-school': { name: 'Li', school: 'A college' },
  'review-window-closed': { opens: '2024-06-05', closes: '2024-06-07', on: '2024-06-08' },
  'exam-busy': {},
  'wipe-left-something': {},
  'wipe-nothing-left': {},
  'wipe-not-confirmed': { name: 'Exam' },
  'wipe-not-due': { due: '2024-07-07' },
  'clock-not-movable': {},
  'record-not-found': { record: 'r' },
  'file-encrypted': { file: '/u/名单.xlsx' },
  'too-many-rows': { file: '/u/名单.csv', limit: 200_000 },
  'import-in-use': { candidates: 3 },
  'attachment-not-found': { sha256: 'ab12cd' },
  'attempt-not-overridable': { verdict: 'ambiguous' },
  'candidate-already-in': { name: 'Wang', at: '2024-06-14T08:20:00+08:00' },
  'candidate-already-out': { name: 'Wang', at: '2024-06-14T09:20:00+08:00' },
  'candidate-not-in': { name: 'Wang' },
  'candidate-not-out': { name: 'Wang' },
  'counts-differ': { room: '01', expected: 20, present: 19, counted: 18 },
  'entry-still-open': { room: '01', unrecorded: 2, until: '2024-06-14T08:45:00+08:00' },
  'incident-incomplete': { problems: ['text-missing'] },
  'not-a-practice-exam': {},
  'room-already-closed': { room: '01' },
  'room-closed': { room: '01' },
  'room-not-closed': { room: '01' },
  'same-person-twice': { name: 'Wang' },
  'two-people-needed': {},
  'record-already-undone': { record: 'r' },
  'candidate-has-errors': { name: 'Wang Wei', problems: ['Birth date wrong.', 'Seat taken.'] },
  'candidate-has-records': { name: 'Wang Wei' },
  'candidate-has-seat': { name: 'Wang Wei', room: '01', seat: '05' },
  'candidate-twice': { name: 'Wang Wei', number: '3701860002000120' },
  'candidate-withdrawn': { name: 'Wang Wei' },
  'draw-closed': { session: 'am' },
  'draw-needs-room': { name: 'Wang Wei' },
  'kept-room-not-found': { room: 'Lab 1' },
  'no-free-seat': { room: '01' },
  'nothing-to-redo': {},
  'nothing-to-undo': {},
  'room-drawing-wrong': { room: '01', problem: 'seat-doubled', value: '05' },
  'room-exists': { room: '01' },
  'room-in-use': { room: '01', candidates: 3 },
  'seat-dead': { room: '01', seat: '05' },
  'seat-locked': { name: 'Wang Wei' },
  'seat-not-found': { room: '01', seat: '99' },
  'seat-taken': { room: '01', seat: '05', name: 'Li Na' },
  'seats-in-use': { room: '01', seats: ['05', '06'] },
  'undo-overtaken': { names: ['Wang Wei'], rooms: ['01'] },
  'check-item-not-found': { item: 'clock' },
  'checklist-file-wrong': { file: '/u/list.json', problems: ['items: missing'] },
  'checklist-item-doubled': { item: 'clock' },
  'fault-already-open': { room: '01', machine: '12' },
  'fault-not-found': { fault: 'f1' },
  'fault-step-not-possible': { step: 'replace', state: 'closed' },
  'folder-not-found': { folder: '/u/results' },
  'line-not-understood': { problems: [{ code: 'machine-unknown', value: '99' }] },
  'machine-not-found': { room: '01', machine: '99' },
  'probe-not-found': { probe: 'p1' },
  'spare-not-free': { room: '01', machine: '20' },
  'staff-ambiguous': { who: 'Zhang', names: ['Zhang Wei', 'Zhang Min'] },
  'staff-not-found': { who: 'Zhao' },
  'staff-without-name': {},
  'stage-incomplete': { room: '01', open: 2, faults: 1 },
  'stage-not-signed': { room: '01' },
  'stage-signed': { room: '01', second: 'Li' },
  'time-not-understood': { time: '25:99' },
}
const failures = Object.entries(examples).map(([code, data]) => ({ code, ...data }) as Failure)

group('sentences of failures', () => {
  test.each(failures.map((f) => [f.code, f] as const))('%s', (_, failure) => {
    const zh = describe(failure, 'zh-CN')
    const en = describe(failure, 'en')
    for (const sentence of [zh, en]) {
      expect(sentence).not.toMatch(/undefined|\[object|NaN|`|\$\{/)
      expect(sentence.length).toBeLessThan(400)
    }
    expect(zh).toMatch(/^.*[\u4e00-\u9fff].*。$/u)
    expect(en).toMatch(/[.]$/)
    expect(en.replace(/名单|考场号|考场名称|考场|座位数|座位号|练习|统考|上午|考号|姓名|准考证号/g, '')).not.toMatch(
      /[\u3000-\u9fff\uff00-\uffef]/u,
    )
  })

  test('the data is in the sentence', () => {
    const numbers = describe({ code: 'not-enough-seats', needed: 60, seats: 41 }, 'zh-CN')
    expect(numbers).toContain('60')
    expect(numbers).toContain('41')
    expect(numbers).toContain('19')
    expect(describe({ code: 'session-not-found', session: 'x', sessions: ['am', 'pm'] }, 'en')).toContain('am, pm')
    expect(describe({ code: 'folder-unusable', folder: '/d', reason: 'EACCES' }, 'zh-CN')).toContain('没有访问权限')
  })
})

test('reasons without words stand as they are', () => {
  expect(reasonIn('zh-CN', 'EWHAT')).toBe('EWHAT')
  expect(reasonIn('en', 'EROFS')).toBe('the disk is read-only')
})

test.each([
  ['/a/名单.csv', '名单.csv'],
  ['C:\\a\\b.xls', 'b.xls'],
  ['/a/b/', 'b'],
  ['x', 'x'],
])('%s is known as %s', (path, name) => {
  expect(nameOf(path)).toBe(name)
})

test.each([
  [0, '0 B'],
  [2048, '2 KB'],
  [1_572_864, '1.5 MB'],
  [209_715_200, '200 MB'],
])('%d bytes are %s', (bytes, size) => {
  expect(sizeOf(bytes)).toBe(size)
})

test('every verdict has its own word and advice, and only admitting ones speak of seats', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    expect(new Set(verdicts.map((v) => verdictWord(v, language))).size).toBe(verdicts.length)
    for (const verdict of verdicts) {
      expect(/入座|seat\./.test(verdictAdvice(verdict, language, true))).toBe(admits(verdict))
      expect(verdictAdvice(verdict, language, false)).not.toMatch(/入座|seat\./)
    }
  }
})
