import { cupsSystem } from './cups/cups-system.ts'
import type { PrintSystem } from './print-system.ts'
import { windowsSystem } from './windows/windows-system.ts'

/** The way to print on this kind of computer. */
export const systemFor = (platform: string, env: NodeJS.ProcessEnv): PrintSystem =>
  platform === 'win32' ? windowsSystem(env) : cupsSystem(env)
