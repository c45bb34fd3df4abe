import type { Words } from '../zh.ts'

export const roster: Words['roster'] = {
  title: 'Roster',
  import: 'Import a roster',
  backToTable: 'Back to the roster',
  undoImport: 'Take the last import back',
  undoSure: 'Take the last import back?',
  undoText:
    'The roster returns to what it was before the last import. Check-ins are not touched, and taking it back is logged too.',
  undoDone: (restored, removed) => `Taken back: ${restored} restored, ${removed} removed.`,
  export: 'Export',
  exportCsv: 'CSV (UTF-8)',
  exportXlsx: 'Excel (xlsx)',
  exportMask: 'Mask ID numbers',
  exportDone: (rows, file) => `${rows} rows exported: ${file}`,
  reveal: 'Show in folder',
  emptyTitle: 'No candidates yet',
  emptyText:
    'Import the roster that the school or the organiser sent. Excel or CSV, any Chinese encoding; you see the result before anything is changed.',
  noneFound: 'No candidate fits',
  noneFoundText:
    'Try another word or clear the filters. You can search by characters, pinyin initials, admission number or the last digits of the ID.',
  clearFilters: 'Clear the filters',
  search: 'Find candidates',
  searchHint: 'Name, pinyin initials, admission number, last digits of the ID',
  allStatuses: 'Any status',
  total: (n) => (n === 1 ? '1 candidate' : `${n.toLocaleString('en')} candidates`),
  found: (n) => `${n.toLocaleString('en')} found`,
  showIds: 'Show full ID numbers',
  hideIds: 'Mask ID numbers',
  columns: 'Columns shown',
  sameName: 'Same name',
  sameNameHelp: 'Someone else of this session has the same name: check the ID',
  sourceName: (name) => `In the file: ${name}`,
  details: (name) => `Candidate: ${name}`,
  table: 'Candidates',
  extra: 'Extra columns',
}
