import { gigabytes } from '../gigabytes.ts'
import type { Words } from '../zh.ts'

export const rehearsal: Words['rehearsal'] = {
  title: 'Self-test',
  run: 'Test this PC',
  running: 'Testing…',
  again: 'Test again',
  at: (time) => `tested at ${time}`,
  allGood: 'This PC can be used for check-in',
  attention: (n) => `${n} to look at`,
  bad: (n) => `${n} failed: put right before check-in`,
  state: { good: 'good', attention: 'look at it', bad: 'failed', 'not-tested': 'not tested' },
  test: {
    'disk-sync': 'Disk sync',
    'disk-speed': 'Disk speed',
    'disk-space': 'Free space',
    clock: 'Clock',
    fonts: 'Fonts',
    printer: 'Printer',
    memory: 'Memory',
    scanner: 'Scanner',
  },
  result: {
    'disk-sync': (v) =>
      v.reason
        ? `The data folder cannot be written (${v.reason}). Check permissions and the disk.`
        : `A record is on the disk after ${v.middle} ms, at worst ${v.worst} ms (${v.lines} times).`,
    'disk-speed': (v) => `${v.megabytesPerSecond} MB a second.`,
    'disk-space': (v) => `${gigabytes(v.megabytes)} GB free.`,
    clock: (v) =>
      `Strays ${v.strays} ms a second; zone of this PC ${v.zone}, of the site ${v.siteZone}. Compare with the standard time once.`,
    fonts: (v) =>
      v.missing
        ? `These rare characters are missing: ${v.missing}`
        : `The shipped fonts are whole; all ${v.tested} rare characters can be printed.`,
    printer: (v) =>
      v.reason
        ? 'The print service of this PC does not answer; no printer was tested.'
        : Number(v.total) === 0
          ? 'No printer is installed. Install one if you print at the site.'
          : Number(v.ready) === 0
            ? `None of ${v.total} printers can print; the print window under “Materials” says why.`
            : `${v.ready} ready: ${v.names}. Print a test page and look at it.`,
    memory: (v) => `${gigabytes(v.free)} GB free of ${gigabytes(v.total)} GB.`,
  },
  scannerHint: 'Scan any barcode once (a ticket or a desk card). Leave the input method as you usually have it.',
  scannerWaiting: 'Waiting for a scan…',
  scannerGood: (code) => `Read: ${code}`,
  scannerFacts: (chars, gap, suffix, ime) =>
    `${chars} characters, longest pause ${gap} ms, ends with ${suffix}, input method ${ime ? 'on (harmless)' : 'off'}.`,
  suffix: { Enter: 'Enter', Tab: 'Tab', none: 'nothing (works too)' },
  adds: (prefix, suffix) =>
    `The scanner adds ${[prefix && `“${prefix}” before`, suffix && `“${suffix}” after`].filter(Boolean).join(' and ')} the number, which check-in would not find. Let ExamDesk remember it, or take it out of the scanner's settings.`,
  remember: 'Remember, and take it off at check-in',
  onRoster: (name) => `found on the roster: ${name}`,
  notOnRoster: 'The number is not on the roster (no matter when only testing the scanner).',
  tooSlow: 'The characters came as if typed by hand: if it was a scanner, switch its character delay off.',
  scanAgain: 'Scan again to test again.',
}
