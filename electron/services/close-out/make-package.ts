import { join, resolve } from 'node:path'
import type { Checked, Output } from '../../../core/contract.ts'
import { handOverSheet } from '../../../core/forms/hand-over-sheet.ts'
import { safeFileName } from '../../../core/materials/file-name.ts'
import { isRefusal } from '../../../core/model/failure.ts'
import type { FormKind } from '../../../core/model/form-kinds.ts'
import { materials } from '../../../core/model/material.ts'
import { summarise } from '../../../core/notice/summaries.ts'
import type { Context, Job, OpenExam } from '../context.ts'
import { byOf, todayOf } from '../exam-notice.ts'
import { feesOf } from '../fees/exam-fees.ts'
import { formsOf } from '../forms/exam-forms.ts'
import { makeForms } from '../forms/make-forms.ts'
import type { Press } from '../materials/press.ts'
import { printMaterials } from '../materials/print-materials.ts'
import { outFolderOf } from '../out-folder.ts'
import { certificateRows } from '../scores/certificate-rows.ts'
import { scoreRows } from '../scores/exam-scores.ts'
import { readSettings } from '../settings.ts'
import { retentionOf } from '../wipe/preview.ts'
import { packDay } from './day-papers.ts'
import {
  checksumName,
  checksums,
  makePackageFolder,
  packedFiles,
  sealPackage,
  sha256Of,
  writePacked,
} from './package-folder.ts'
import { summaryBook } from './summary-book.ts'
import { zipPackage } from './zip-package.ts'

/** What the archive keeps of the materials: who was there and what happened; as far as the program makes them. */
const kept: readonly string[] = ['sign-in-sheets', 'room-records', 'absence-lists', 'incident-forms']
const archived = materials.filter((material) => kept.includes(material))
const forms: readonly FormKind[] = [
  'calendar',
  'fee-statements',
  'review-forms',
  'certificate-lists',
  'wipe-certificates',
]

/**
 * Makes the close-out package in a folder of its own: materials, forms, the workbook of summaries, what
 * proves the journal, the checksums, and last the hand-over sheet that names them. It holds no ID numbers
 * and no phones. Asked for, the folder is packed into a zip beside it, too. A cancelled or failed package leaves its folder behind, without a hand-over sheet.
 */
export async function makePackage(
  context: Context,
  press: Press,
  input: Checked<'closeout.make'>,
  job: Job,
): Promise<Output<'closeout.make'>> {
  const open = context.exam(input.exam)
  const { name } = open.exam()
  const today = todayOf(context)
  const by = byOf(context, input.operator)
  const parent = resolve(input.out || outFolderOf(name, readSettings(context.site).outFolder, context.outFolder))
  const folder = makePackageFolder(parent, `归档_${safeFileName(name)}_${today}`)
  const proof = open.store.verify()
  await printSheets(context, press, open, join(folder, '物料'), job)
  await printForms(context, press, open, join(folder, '表单'), job)
  await packDay(context, press, open, { folder, forms: join(folder, '表单') }, job)
  writePacked(folder, '汇总.xlsx', summaryBook(summaryFacts(open, context)))
  writePacked(folder, '日志核对.json', `${JSON.stringify(proofOf(context, open, proof), null, 2)}\n`)
  const files = packedFiles(folder)
  const sums = checksums(files)
  writePacked(folder, checksumName, sums)
  const { workingDue, paperUntil, electronicUntil } = retentionOf(open)
  const form = handOverSheet({
    exam: name,
    site: open.exam().site,
    today,
    operator: by.operator,
    files,
    checksum: sha256Of(sums),
    entries: proof.entries,
    head: proof.head,
    workingDue,
    paperUntil,
    electronicUntil,
    summaries: summarise(scoreRows(open), certificateRows(open)),
  })
  await makeForms(context, press, [{ about: '', nameParts: ['交接单'], form }], folder, job)
  sealPackage(folder)
  const zip = input.zip ? await zipPackage(folder) : undefined
  const done = {
    id: context.newId(),
    at: by.at,
    operator: by.operator,
    files: files.length,
    checksum: sha256Of(sums),
    head: proof.head,
  }
  open.store.commit('close-out', by, [{ put: 'close-outs', key: done.id, value: done }])
  return {
    folder,
    zip,
    files: packedFiles(folder).map(({ name: file, ...rest }) => ({ ...rest, path: join(folder, ...file.split('/')) })),
  }
}

async function printSheets(context: Context, press: Press, open: OpenExam, out: string, job: Job): Promise<void> {
  const input = { exam: open.id, materials: [...archived], out, oneFile: true } as Checked<'materials.print'>
  await unlessNothing(printMaterials(context, press, input, job))
}

async function printForms(context: Context, press: Press, open: OpenExam, out: string, job: Job): Promise<void> {
  const all = forms.flatMap((form) => formsOf(open, form, undefined, todayOf(context)))
  await unlessNothing(makeForms(context, press, all, out, job))
}

/** An exam without candidates or reviews has nothing to print of that kind; the package is made all the same. */
async function unlessNothing(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.failure.code !== 'nothing-to-print') throw thrown
  }
}

function summaryFacts(open: OpenExam, context: Context) {
  const people = scoreRows(open)
  const certificates = certificateRows(open)
  return {
    people,
    certificates,
    sessions: open.exam().sessions,
    summaries: summarise(people, certificates),
    rooms: open.counts(),
    fees: feesOf(open, todayOf(context)).schools,
  }
}

/** What a later reader compares the journal with. */
function proofOf(
  context: Context,
  open: OpenExam,
  proof: { readonly entries: number; readonly head: string; readonly torn: boolean },
) {
  const { id, name, site, certificate, preset, sessions, createdAt } = open.exam()
  return {
    exam: {
      id,
      name,
      site,
      certificate,
      preset,
      createdAt,
      sessions: sessions.map(({ id: session, name: title, start, end }) => ({ id: session, name: title, start, end })),
    },
    journal: { entries: proof.entries, head: proof.head, torn: proof.torn, verifiedAt: context.now() },
    program: context.version,
    device: context.device,
  }
}
