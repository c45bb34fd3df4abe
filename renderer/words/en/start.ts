import type { Words } from '../zh.ts'

export const start: Words['start'] = {
  title: 'Exams',
  welcome: 'Start with an exam',
  welcomeText:
    'Choose a preset to set an exam up, then import its roster. All data stay on this computer; no network is needed.',
  yours: 'Exams on this computer',
  presets: 'New from the presets of the notice',
  presetsText:
    'Dates and times come from the notice and are only a preset: the handbook of this exam decides. You can change them later.',
  importPreset: 'Import a preset file',
  presetImported: (name) => `Preset "${name}" imported.`,
  removePresetAsk: 'Remove this preset from this computer? Exams made from it stay as they are.',
  removePreset: 'Remove',
  removePresetNamed: (name) => `Remove the preset ${name}`,
  practiceTitle: 'Try it first',
  practiceText:
    '120 invented candidates, 3 rooms, 2 sessions. Import, print, check in and sum up as you like; every record is marked “practice”.',
  practiceStart: 'Set up a practice exam',
  create: 'Set up an exam from it',
  createTitle: (preset) => `Set up an exam: ${preset}`,
  createConfirm: 'Set up the exam',
  name: 'Name of the exam',
  nameHint: 'Shown on every page and on paper',
  nameMissing: 'Please give the exam a name',
  siteName: 'Name of the site',
  siteHint: 'For example: Some Vocational College',
  day: 'Date of the exam (first day)',
  dayHint: 'When changed, the sessions move to that day; their times stay.',
  open: 'Open',
  recover: 'See how to recover it',
  origin: (source) => `Source: ${source}`,
  sessions: (n) => (n === 1 ? '1 session' : `${n} sessions`),
  createdOn: (day) => `set up ${day}`,
  state: { ready: 'Fine', 'read-only': 'Read only', damaged: 'Journal damaged', newer: 'Written by a newer version' },
}
