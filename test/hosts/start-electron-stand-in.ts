import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe } from '../../core/describe/describe.ts'
import { runElectron } from '../../electron/hosts/electron/run-electron.ts'
import { openApp } from '../../electron/services/app.ts'
import { createStandIn } from './electron-stand-in.ts'

/** main-electron on the stand-in, with the smallest page; does what its parent process asks for. */
const [dataFolder = '', outFolder = ''] = process.argv.slice(2)
const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const preload = join(outFolder, 'preload.cjs')
await build({
  entryPoints: [inRoot('electron/hosts/electron/preload.ts')],
  outfile: preload,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  external: ['electron'],
})

const { electron, seen, page } = createStandIn()
const frame = { origin: 'app://local' }
const doings: Record<string, (arg: string) => unknown> = {
  call: (text) => page.bridge().call(text),
  callFromFrame: (text) =>
    page.invoke('call', frame, text).then(
      () => 'answered',
      () => 'refused',
    ),
  callFromOrigin: (text) =>
    page.invoke('call', { origin: 'https://example.com' }, text).then(
      () => 'answered',
      () => 'refused',
    ),
  heard: () => page.heard,
  headers: async () => Object.fromEntries(((await page.request('app://local/')) as Response).headers),
  post: async () => ((await page.request('app://local/', 'POST')) as Response).status,
  reaches: async (url) => (await page.request(url)) !== 'cancelled',
  popup: (url) => (page.popup(url) === 'deny' ? 1 : 2),
  navigate: (url) =>
    ['will-navigate', 'will-frame-navigate', 'will-redirect'].map((event) => page.navigate(event, url)).at(-1),
  permission: () => page.permission(),
  pathOf: (path) => page.bridge().pathOf({ path }),
  crash: () => page.crash(),
  closeWindow: () => page.closeWindow(),
  callFromHall: (text) => page.callFromHall(text).catch(() => 'refused'),
  closeHall: () => page.closeHall(),
  seen: () => seen,
}
process.on('message', ({ id, what, arg }: { id: number; what: string; arg: string }) => {
  void Promise.resolve(doings[what]!(arg)).then((result) => process.send?.({ id, result }))
})

const code = await runElectron({
  electron,
  dataFolder,
  preload,
  openApp: () => openApp({ dataFolder, outFolder, host: 'electron', page: inRoot('test/fixtures/page/') }),
  sentence: (failure) => describe(failure, 'zh-CN'),
  stopped: new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stopped'))
  }),
})
process.exit(code)
