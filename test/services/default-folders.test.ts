import { expect, it } from 'vitest'
import { defaultDataFolder, defaultOutFolder } from '../../electron/services/default-folders.ts'

const linux = { platform: 'linux', env: {}, home: '/home/li' }
const windows = {
  platform: 'win32',
  env: { APPDATA: 'C:\\Users\\李\\AppData\\Roaming', USERPROFILE: 'C:\\Users\\李' },
  home: 'C:\\Users\\李',
}

it.each([
  [linux, '/home/li/.local/share/examdesk'],
  [{ ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/examdesk'],
  [{ ...linux, env: { XDG_DATA_HOME: 'relative' } }, '/home/li/.local/share/examdesk'],
  [{ ...linux, env: { EXAMDESK_DATA: '/srv/exam' } }, '/srv/exam'],
  [{ ...linux, platform: 'darwin', home: '/Users/li' }, '/Users/li/Library/Application Support/ExamDesk'],
  [windows, 'C:\\Users\\李\\AppData\\Roaming\\ExamDesk'],
  [{ ...windows, env: {} }, 'C:\\Users\\李\\AppData\\Roaming\\ExamDesk'],
])('data of %o go to %s', (surroundings, folder) => {
  expect(defaultDataFolder(surroundings)).toBe(folder)
})

it('files to take away go to 考务台 in the documents', () => {
  expect(defaultOutFolder(linux)).toBe('/home/li/Documents/考务台')
  expect(defaultOutFolder(windows)).toBe('C:\\Users\\李\\Documents\\考务台')
})
