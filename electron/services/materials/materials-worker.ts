import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { paperName } from '../../../core/materials/paper.ts'
import type { MaterialWarning } from '../../../core/model/material.ts'
import type { FontFiles } from './font-files.ts'
import { missingGlyphs } from './glyph-check.ts'
import type { FileJob, FromWorker, JobResult, MaterialJob, PreviewJob, ToWorker } from './job.ts'
import { drawPdf } from './pdf.ts'
import type { PhotoFiles } from './photo-image.ts'
import { sheetsOf } from './sheets-of.ts'
import { createTypesetter, type Typesetter } from './typesetter.ts'

const port = parentPort!
const tell = (message: FromWorker) => port.postMessage(message)

let opened: { readonly key: string; readonly setter: Typesetter } | undefined

/** The fonts stay open from one job to the next. */
function setterFor(fonts: FontFiles): Typesetter {
  const key = JSON.stringify(fonts)
  if (opened?.key !== key) opened = { key, setter: createTypesetter(fonts) }
  return opened.setter
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'warm') void warm(message.fonts)
  else if (message.kind === 'preview') void preview(message.job)
  else void draw(message.job)
})

/** Loads and compiles what the first sheet would wait for. */
async function warm(fonts: FontFiles): Promise<void> {
  const setter = setterFor(fonts)
  const sheet = {
    paper: { width: 10, height: 10 },
    draw: (ink: Parameters<ReturnType<typeof sheetsOf>[0]['draw']>[0]) =>
      void ink.text('考务台', 1, 5, { size: 5, weight: 'bold' }),
  }
  await drawPdf('', [sheet], { setter, warn: () => {}, drawn: () => {} })
  tell({ kind: 'warm' })
}

async function draw(job: MaterialJob): Promise<void> {
  const setter = setterFor(job.fonts)
  const files = job.files.map((file) => ({ file, sheets: file.parts.flatMap((part) => sheetsOf(part, job.printedAt)) }))
  const total = files.reduce((sum, { sheets }) => sum + sheets.length, 0)
  const warnings: MaterialWarning[] = job.files.flatMap((file) => missingGlyphs(file.parts, setter))
  const drawn: JobResult['files'][number][] = []
  let done = 0
  for (const { file, sheets } of files) {
    const pdf = await drawPdf(file.title, sheets, {
      setter,
      warn: (warning) => warnings.push(warning),
      drawn: () => tell({ kind: 'progress', done: ++done, total }),
      calibration: job.calibration,
      logo: job.logo,
      photos: photosOf(file.parts),
    })
    if (!(await written(file, pdf))) return
    drawn.push({
      draft: file.draft,
      pages: sheets.length,
      paper: sheets[0] ? paperName(sheets[0].paper) : 'A4',
      sha256: createHash('sha256').update(pdf).digest('hex'),
    })
  }
  tell({ kind: 'done', result: { files: drawn, warnings } })
}

async function preview({ fonts, printedAt, logo, part }: PreviewJob): Promise<void> {
  const setter = setterFor(fonts)
  const sheets = sheetsOf(part, printedAt)
  const warnings = missingGlyphs([part], setter)
  const warn = (warning: MaterialWarning) => void warnings.push(warning)
  const pdf = await drawPdf('', sheets.slice(0, 1), { setter, warn, drawn: () => {}, logo, photos: part.photos })
  tell({ kind: 'preview', preview: { pdf: new Uint8Array(pdf), pages: sheets.length, warnings } })
}

const photosOf = (parts: FileJob['parts']): PhotoFiles => Object.assign({}, ...parts.map((part) => part.photos))

/** Writes a draft and waits until it is on the disk. */
async function written(file: FileJob, pdf: Buffer): Promise<boolean> {
  try {
    const handle = await open(file.draft, 'wx')
    try {
      await handle.writeFile(pdf)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    tell({ kind: 'failed', file: file.draft, reason: (error as NodeJS.ErrnoException).code ?? String(error) })
    return false
  }
}
