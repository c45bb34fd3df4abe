import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { describe } from '../core/describe/describe.ts'
import { runElectron } from './hosts/electron/run-electron.ts'
import { openApp } from './services/app.ts'
import { defaultDataFolder } from './services/default-folders.ts'

const { platform, env } = process
// Electron's own switches stand among the arguments, so unknown ones are let pass.
const { values: flags } = parseArgs({ options: { data: { type: 'string' } }, strict: false })
const dataFolder = typeof flags.data === 'string' ? flags.data : defaultDataFolder({ platform, env, home: homedir() })

// Not awaited: Electron becomes ready only once this module has been loaded.
void runElectron({
  electron: { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session },
  dataFolder,
  preload: fileURLToPath(new URL('./hosts/electron/preload.cjs', import.meta.url)),
  openApp: () => openApp({ dataFolder, host: 'electron' }),
  sentence: (failure) => describe(failure, 'zh-CN'),
  stopped: new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stopped'))
  }),
}).then(
  (code) => app.exit(code),
  (thrown: unknown) => {
    console.error(thrown)
    app.exit(1)
  },
)
