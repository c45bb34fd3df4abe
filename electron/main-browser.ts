import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { describe } from '../core/describe/describe.ts'
import { runBrowser } from './hosts/browser/run-browser.ts'
import { openApp } from './services/app.ts'
import { defaultDataFolder } from './services/default-folders.ts'

const { platform, env } = process
const { values: flags } = parseArgs({ options: { data: { type: 'string' } } })
const dataFolder = flags.data ?? defaultDataFolder({ platform, env, home: homedir() })

process.exitCode = await runBrowser({
  platform,
  env,
  dataFolder,
  openApp: () => openApp({ dataFolder, host: 'browser' }),
  sentence: (failure) => describe(failure, 'zh-CN'),
  say: (words) => console.error(words),
  stopped: new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stopped'))
  }),
})
