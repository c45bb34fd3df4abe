import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { isRefusal, type Failure } from '../core/model/failure.ts'
import { openBrowserHost } from './hosts/browser/browser-host.ts'
import { findBrowsers } from './hosts/browser/find-browser.ts'
import { openApp, type App } from './services/app.ts'
import { defaultDataFolder } from './services/default-folders.ts'

/** The plain words for a window that does not open. */
const sentence = (failure: Failure): string => failure.code

const { platform, env } = process
const { values: flags } = parseArgs({ options: { data: { type: 'string' } } })
const dataFolder = flags.data ?? defaultDataFolder({ platform, env, home: homedir() })
const stopped = new Promise<'stopped'>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stopped'))
})

/** Shows the window until it is closed or the process is told to stop. */
async function show(app: App): Promise<number> {
  const { outFolder } = (JSON.parse(await app.call('{"call":"app.info"}')) as { value: { outFolder: string } }).value
  const host = await openBrowserHost({
    app,
    browsers: findBrowsers({ platform, env, exists: existsSync }),
    dataFolder,
    downloads: outFolder,
    testPort: env.EXAMDESK_TEST_PORT === '1',
    onFallback: (browser, reason) => console.error(`${browser}: ${reason}`),
  })
  const end = await Promise.race([host.gone, stopped])
  await host.close()
  if (end !== 'crashed') return 0
  console.error(sentence({ code: 'window-crashed' }))
  return 1
}

async function main(): Promise<number> {
  let app: App | undefined
  try {
    app = await openApp({ dataFolder, host: 'browser' })
    return await show(app)
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    console.error(sentence(thrown.failure))
    return 1
  } finally {
    await app?.close()
  }
}

process.exitCode = await main()
