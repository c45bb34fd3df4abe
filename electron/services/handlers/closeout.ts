import { existsSync, readdirSync } from 'node:fs'
import type { Handlers } from '../../../core/contract.ts'
import { wipeCertificate } from '../../../core/forms/wipe-certificate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { WipeRecord } from '../../../core/model/retention.ts'
import { closeOutChecks } from '../close-out/checks.ts'
import { makePackage } from '../close-out/make-package.ts'
import type { Context, OpenExam } from '../context.ts'
import { byOf, todayOf } from '../exam-notice.ts'
import { makeForms } from '../forms/make-forms.ts'
import type { Press } from '../materials/press.ts'
import { outFolderOf } from '../out-folder.ts'
import { readSettings } from '../settings.ts'
import { previewWipe, retentionOf, retentionRulesOf } from '../wipe/preview.ts'
import { type ExamPlace, wipeOnDisk } from '../wipe/wipe-exam.ts'

type CloseOutHandlers = Pick<
  Handlers,
  'closeout.get' | 'closeout.make' | 'closeout.set-rules' | 'wipe.preview' | 'wipe.run'
>

/** How an exam's files are worked on while nobody has it open, and where its backups are. */
export type ExamFiles = {
  readonly backups: (id: string) => string
  readonly alone: <T>(id: string, work: (place: ExamPlace) => T) => Promise<T>
}

/** The package for the archive, and the end of working data. */
export function closeOutHandlers(context: Context, press: Press, files: ExamFiles): CloseOutHandlers {
  const preview = (open: OpenExam, on: string) =>
    previewWipe(open, files.backups(open.id), on, madeFolders(context, open))
  return {
    'closeout.get'({ exam, on }) {
      const open = context.exam(exam)
      const wipes = [...open.store.all<WipeRecord>('wipes').values()]
      return {
        checks: closeOutChecks(open, on ?? todayOf(context)),
        rules: retentionRulesOf(open),
        dates: retentionOf(open),
        wipes,
      }
    },
    'closeout.make': (input) => context.job(input.job, (job) => makePackage(context, press, input, job)),
    'closeout.set-rules'({ exam, rules, operator }) {
      const change = { put: 'retention', key: 'retention', value: rules }
      context.exam(exam).store.commit('set-retention', byOf(context, operator), [change])
      return { rules }
    },
    'wipe.preview': ({ exam, on }) => preview(context.exam(exam), on ?? todayOf(context)),

    async 'wipe.run'({ exam, operator, witness, reason, confirm, early }) {
      const open = context.exam(exam)
      const { name } = open.exam()
      if (open.store.readOnly) throw refusal({ code: 'opened-read-only' })
      if (confirm.trim() !== name) throw refusal({ code: 'wipe-not-confirmed', name })
      if (operator === witness) throw refusal({ code: 'same-person-twice', name: operator })
      const found = preview(open, todayOf(context))
      if (found.clean) throw refusal({ code: 'wipe-nothing-left' })
      if (!found.isDue && !early) throw refusal({ code: 'wipe-not-due', due: found.due })
      const { candidates, fields, photos, backups } = found
      const about = {
        id: context.newId(),
        at: context.now(),
        operator,
        witness,
        reason,
        candidates,
        fields,
        photos,
        backups,
        madeFiles: countFiles(found.madeFolders),
      }
      const { record, entries, head } = await files.alone(exam, (place) =>
        wipeOnDisk(place, { record: about, device: context.device }),
      )
      const certificate = await printCertificate(context, press, context.exam(exam), record)
      return { record, certificate, entries, head }
    },
  }
}

/** The certificate can be printed again at any time: without a place to write it to the wipe is done all the same. */
async function printCertificate(context: Context, press: Press, open: OpenExam, record: WipeRecord): Promise<string> {
  const form = wipeCertificate(record, open.exam())
  try {
    const made = await context.job(undefined, (job) =>
      makeForms(
        context,
        press,
        [{ about: '', nameParts: ['个人信息清除记录', record.at.slice(0, 10)], form }],
        outFolder(context, open),
        job,
      ),
    )
    return made.files[0]!.path
  } catch (thrown) {
    context.log(
      `the certificate of a wipe was not written: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    )
    return ''
  }
}

const outFolder = (context: Context, open: OpenExam): string =>
  outFolderOf(open.exam().name, readSettings(context.site).outFolder, context.outFolder)

/** Where files of this exam went when nobody named another folder. */
const madeFolders = (context: Context, open: OpenExam): string[] =>
  [outFolder(context, open)].filter((folder) => existsSync(folder))

const countFiles = (folders: readonly string[]): number =>
  folders.reduce(
    (sum, folder) =>
      sum + readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length,
    0,
  )
