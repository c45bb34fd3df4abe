import type { WipePreview } from '../../../core/calls/close-out.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Day } from '../../../core/model/notice.ts'
import type { Photo } from '../../../core/model/photo.ts'
import type { RetentionRules } from '../../../core/model/retention.ts'
import { countWorkingData, type RetentionDates, retentionDates } from '../../../core/notice/retention.ts'
import { createRedactor } from '../../../core/notice/wipe.ts'
import { presetRetentionRules } from '../../../core/presets/retention-rules.ts'
import type { OpenExam } from '../context.ts'
import { daysOf, noticeOf } from '../exam-notice.ts'
import { photosFolder } from '../photos/photo-store.ts'
import { listBackups } from '../store/backups.ts'
import { readForWipe } from '../store/wipe-journal.ts'
import { filesIn, remainsIn } from './unfinished-wipe.ts'
import { secretsIn } from './wipe-exam.ts'

export const retentionRulesOf = (open: OpenExam): RetentionRules =>
  open.store.get<RetentionRules>('retention', 'retention') ?? presetRetentionRules

export const retentionOf = (open: OpenExam): RetentionDates =>
  retentionDates(retentionRulesOf(open), noticeOf(open), daysOf(open))

/** What a wipe would take away, and what it cannot reach. Reads the journal and changes nothing. */
export function previewWipe(open: OpenExam, backups: string, today: Day, madeFolders: readonly string[]): WipePreview {
  const candidates = [...open.store.all<Candidate>('candidates').values()]
  const fields = countWorkingData(candidates)
  const secrets = secretsIn(readForWipe(open.folder))
  const redactor = createRedactor(secrets)
  for (const record of open.store.all('records').values()) redactor.redact(record)
  const { workingDue } = retentionOf(open)
  const remains = remainsIn(open.folder)
  const photos = photoCount(open)
  return {
    due: workingDue,
    isDue: today >= workingDue,
    candidates: candidates.length,
    fields,
    codes: redactor.numbers(),
    photos,
    backups: listBackups(backups).length,
    leftovers: remains.filter((name) => name !== 'photos').length,
    entries: open.store.seq(),
    madeFolders: [...madeFolders],
    clean: secrets.size === 0 && photos === 0 && Object.values(fields).every((count) => count === 0),
  }
}

/** Pictures in the folder, whoever put them there, and those that the journal names though their files are gone. */
const photoCount = (open: OpenExam): number =>
  new Set([...filesIn(photosFolder(open)), ...[...open.store.all<Photo>('photos').values()].map(({ file }) => file)])
    .size
