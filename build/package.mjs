import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { electronBinary, fetchElectron } from './setup/electron-binary.mjs'
import { installInto } from './setup/packages.mjs'
import { inRoot } from './setup/paths.mjs'
import { say, stop } from './setup/stop.mjs'
import { setUp } from './setup.mjs'

// npm run package: installers for this system, or for the ones named (--win, --linux).

await setUp('terminal')
const { buildApp } = await import('./building/app.mjs')
const { buildWindow } = await import('./building/window.mjs')
const app = inRoot('out', 'app')

await buildWindow().catch((error) => stop(error.message))
await buildApp().catch((error) => stop(error.message))
rmSync(join(app, 'out'), { recursive: true, force: true })
cpSync(inRoot('out', 'renderer'), join(app, 'out', 'renderer'), { recursive: true })
cpSync(inRoot('package-lock.json'), join(app, 'package-lock.json'))
installInto(app)
say('out/app is complete: the program, the window and the packages that ship.')

const electron = electronBinary() ?? (await fetchElectron())
if (!electron) {
  stop(
    "No installer can be made without Electron's program, and it cannot be fetched from here. Name the one of the target " +
      'system with EXAMDESK_ELECTRON=/path/to/electron, or run this again where its download is let through. The makers of ' +
      'nsis, AppImage and deb files are fetched by electron-builder as well; zip and tar.gz need nothing more.',
  )
}
const { version } = JSON.parse(readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8'))
const options = [
  '--config',
  'build/electron-builder.yml',
  `-c.electronDist=${dirname(electron)}`,
  `-c.electronVersion=${version}`,
]
const builder = inRoot('node_modules', 'electron-builder', 'cli.js')
const { status } = spawnSync(process.execPath, [builder, ...options, ...process.argv.slice(2)], {
  cwd: inRoot(),
  stdio: 'inherit',
})
if (status !== 0) stop(`electron-builder did not finish with Electron ${version}; what it says is above.`)
