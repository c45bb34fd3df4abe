import { join, posix, win32 } from 'node:path'

/** What the place of the user's folders depends on. */
export type Surroundings = {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/**
 * The folder for the program's data when none is named: the platform's place for application data.
 * `EXAMDESK_DATA` overrides it. Nothing is created here.
 */
export function defaultDataFolder({ platform, env, home }: Surroundings): string {
  if (env.EXAMDESK_DATA) return env.EXAMDESK_DATA
  if (platform === 'win32') return win32.join(env.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'ExamDesk')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'ExamDesk')
  const shared =
    env.XDG_DATA_HOME && posix.isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : posix.join(home, '.local', 'share')
  return posix.join(shared, 'examdesk')
}

/** The folder for files that a person takes away: 考务台 in the user's documents. */
export function defaultOutFolder({ platform, env, home }: Surroundings): string {
  const documents = platform === 'win32' ? win32.join(env.USERPROFILE ?? home, 'Documents') : join(home, 'Documents')
  return platform === 'win32' ? win32.join(documents, '考务台') : join(documents, '考务台')
}
