import type * as Electron from 'electron'
import { hallQuery } from '../../../core/calls/hall.ts'

/** The parts of Electron that the host uses; handed in, so that only the entry point loads Electron. */
export type ElectronParts = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'protocol' | 'session'
>

/** Scheme and address under which the window shows the app. */
export const scheme = 'app'
export const origin = `${scheme}://local`
export const home = `${origin}/`
/** The second window, for the hall. */
export const hallHome = `${home}${hallQuery}`

/** The channels between preload and host. Each carries one string. */
export const callChannel = 'call'
export const eventChannel = 'event'
