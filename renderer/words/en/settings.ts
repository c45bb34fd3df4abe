import type { Words } from '../zh.ts'

export const settings: Words['settings'] = {
  title: 'Settings',
  look: 'Display',
  people: 'People and site',
  operatorHelp: 'Kept on every check-in and every change.',
  siteHelp: 'Filled in when an exam is set up.',
  files: 'Files',
  outFolder: 'Folder for files made',
  outFolderHelp: (folder) => `Leave empty for the usual folder. In use: ${folder}`,
  openFolder: 'Open',
  saved: 'Saved',
  save: 'Save',
  about: 'About',
  version: 'Version',
  dataFolder: 'Data folder',
  device: 'This computer',
  timeZone: 'Time zone',
  privacy: 'All data stay on this computer. The program uses no network and sends nothing.',
}
