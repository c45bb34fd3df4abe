import type { Checked, Output } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import { outFile, writeOut } from '../out-files.ts'
import { byteOrderMark, csvLine } from '../roster/export/csv-text.ts'

/** Writes which files fit nobody and who is without a photo, for whoever has to send better ones. */
export function saveReport(context: Context, input: Checked<'photos.save-report'>): Output<'photos.save-report'> {
  const exam = context.exam(input.exam).exam()
  const sessions = new Map(exam.sessions.map(({ id, name }) => [id, name]))
  const lines = [
    ['情况', '文件', '姓名', '准考证号', '场次', '院校', '说明'],
    ...input.unmatchedFiles.map(({ file, people, message }) => [
      '未采用的文件',
      file,
      people.join('、'),
      '',
      '',
      '',
      message,
    ]),
    ...input.withoutPhoto.map(({ name, session, admissionNumber = '', school = '' }) => [
      '没有照片的考生',
      '',
      name,
      admissionNumber,
      sessions.get(session) ?? session,
      school,
      '',
    ]),
  ]
  const file = outFile(context, exam.name, input.file)
  writeOut(file, ['csv'], byteOrderMark + lines.map(csvLine).join(''))
  return { file, rows: lines.length - 1 }
}
