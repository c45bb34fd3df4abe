import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { admissionTickets } from '../../core/materials/admission-ticket.ts'
import { deskCards } from '../../core/materials/desk-card.ts'
import { doorSign } from '../../core/materials/door-sign.ts'
import type { SheetSubject } from '../../core/materials/sheet-subject.ts'
import { findFontFiles } from '../../electron/services/materials/font-files.ts'
import { createPress } from '../../electron/services/materials/press.ts'
import { exam } from '../materials/people.ts'
import { candidates, column } from './candidates.ts'

// Draws twice and tells how long the process took to have the first file, and how long the next one took.

const [what, count] = [process.argv[2], Number(process.argv[3])]
const folder = mkdtempSync(join(tmpdir(), 'materials-bench-'))
const fonts = findFontFiles(process.platform, process.env)
const press = createPress()
let photos: Record<string, string> = {}

async function draw(file: string): Promise<void> {
  if (what === 'plain') return (await import('./plain-cards.ts')).plainCards(people(), fonts, file)
  const content = what === 'cards' ? deskCards(subject()) : what === 'photos' ? await tickets() : doorSign(subject())
  const job = {
    fonts,
    printedAt: '2024-05-24 16:20',
    files: [{ draft: file, title: 'bench', parts: [{ content, version: '000000', photos }] }],
  }
  await press.draw(job, { signal: new AbortController().signal, progress: () => {} })
}

/** Tickets with a photo each, as large as photos are stored: 30 KB of a picture that does not compress well. */
async function tickets() {
  const path = join(folder, 'photo.jpg')
  const noise = { width: 358, height: 441, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 12 } } as const
  writeFileSync(
    path,
    await sharp({ create: { ...noise, background: '#888' } })
      .jpeg({ quality: 80 })
      .toBuffer(),
  )
  photos = Object.fromEntries(Array.from({ length: count }, (_, i) => [String(i), path]))
  const photo = ({ id }: { readonly id: string }) => ({ file: id, width: 358, height: 441 })
  return admissionTickets({ ...subject(), photo })
}

function people() {
  return candidates(count).map((row, i) => ({
    id: String(i),
    session: 'am',
    room: '01',
    seat: String(i + 1),
    name: row[column.name]!,
    admissionNumber: row[column.admissionNumber]!,
  }))
}

function subject(): SheetSubject {
  return { exam, session: exam.sessions[0]!, room: '01', candidates: people(), sameName: () => false }
}

const first = join(folder, 'first.pdf')
await draw(first)
const seconds = performance.now() / 1000
const began = performance.now()
await draw(join(folder, 'next.pdf'))
const next = (performance.now() - began) / 1000
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ seconds, megabytes, fileMegabytes: statSync(first).size / 1e6, next }))
rmSync(folder, { recursive: true })
await press.close()
