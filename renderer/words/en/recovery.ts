import type { Words } from '../zh.ts'

export const recovery: Words['recovery'] = {
  title: 'This exam did not open',
  what: 'What happened',
  intact: 'What is intact',
  intactText: (entries, at) =>
    entries > 0
      ? `The first ${entries.toLocaleString('en')} entries are intact${at ? `, the last of ${at}` : ''}.`
      : 'The journal cannot be read from its very beginning.',
  safe: 'The original file was not changed and will not be overwritten.',
  todo: 'What you can do',
  readOnly: 'Open the intact part for reading',
  readOnlyText: 'You can look at, print and export what was recorded before the damage, but write nothing.',
  restore: 'Restore this backup',
  restoreText:
    'The backup takes the journal’s place; the damaged one is kept beside it under another name. Records made after the backup must be entered again from the paper sign-in sheets.',
  restoreSure: (at) => `Restore the backup of ${at}?`,
  restored: (entries, kept) =>
    `${entries.toLocaleString('en')} entries restored. The damaged journal is kept as ${kept}.`,
  backups: 'Backups',
  backupsNone: 'No backups were found.',
  newerText: 'Install the version that wrote it, or a newer one, and open the exam again. The data are intact.',
  otherExams: 'Back to the exams',
  ready: 'This exam opens normally now.',
  open: 'Open the exam',
}
