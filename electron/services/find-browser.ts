import { posix, win32 } from 'node:path'

export type Machine = {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (file: string) => boolean
}

/**
 * Browsers on this computer that can show the window, the best first. `EXAMDESK_BROWSER` names the only
 * one to try. On Windows Edge comes first because it is part of the system; elsewhere Chrome and Chromium do.
 */
export function findBrowsers({ platform, env, exists }: Machine): string[] {
  if (env.EXAMDESK_BROWSER) return [env.EXAMDESK_BROWSER]
  return [...new Set(candidates(platform, env))].filter(exists)
}

function candidates(platform: string, env: Machine['env']): string[] {
  if (platform === 'win32') return windows(env)
  if (platform === 'darwin') return mac(env)
  const folders = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder))
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

function windows(env: Machine['env']): string[] {
  const folders = [env['ProgramFiles(x86)'], env.ProgramFiles, env.ProgramW6432, env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  )
  const programs = [
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
  ]
  return programs.flatMap((program) => folders.map((folder) => win32.join(folder, ...program)))
}

function mac(env: Machine['env']): string[] {
  const folders = ['/Applications', posix.join(env.HOME ?? '/', 'Applications')]
  return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  )
}
