import { fileURLToPath } from 'node:url'
import { describe } from '../../core/describe/describe.ts'
import { runBrowser } from '../../electron/hosts/browser/run-browser.ts'
import { openApp } from '../../electron/services/app.ts'

/** main-browser with the smallest page in place of the built window; says `ready` when the page has called. */
const { platform, env } = process
const [dataFolder = '', outFolder = ''] = process.argv.slice(2)

process.exitCode = await runBrowser({
  platform,
  env,
  dataFolder,
  async openApp() {
    const app = await openApp({
      dataFolder,
      outFolder,
      host: 'browser',
      page: fileURLToPath(new URL('../fixtures/page/', import.meta.url)),
    })
    return {
      ...app,
      call(text) {
        if (text.includes('settings.get')) process.stdout.write('ready\n')
        return app.call(text)
      },
    }
  },
  sentence: (failure) => describe(failure, 'zh-CN'),
  say: (words) => console.error(words),
  stopped: new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stopped'))
  }),
})
