import { electronBinary, fetchElectron } from './setup/electron-binary.mjs'
import { inRoot } from './setup/paths.mjs'
import { explainMissing, installPrograms } from './setup/programs.mjs'
import { passOn } from './setup/runtime.mjs'
import { say, stop } from './setup/stop.mjs'
import { setUp } from './setup.mjs'

const flags = process.argv.slice(2)
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

await setUp('terminal')
process.exitCode = hasDisplay ? await openWindow() : await practise()

/** The window, in Electron or in a browser that is already here. Resolves with its exit code once it is closed. */
async function openWindow() {
  const { buildWindow } = await import('./building/window.mjs')
  await buildWindow().catch((error) => stop(error.message))
  const electron = electronBinary() ?? (await fetchElectron())
  return electron ? openInElectron(electron) : openInBrowser()
}

async function openInElectron(electron) {
  const { buildApp } = await import('./building/app.mjs')
  await buildApp().catch((error) => stop(error.message))
  // Chromium refuses to run as root inside its sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return passOn(electron, [inRoot('out', 'app'), ...asRoot, ...flags])
}

async function openInBrowser() {
  const missing = await installPrograms('window')
  for (const program of missing) say(explainMissing(program))
  if (missing.some((program) => program.debian === 'chromium')) return 1
  process.argv = [process.execPath, inRoot('electron', 'main-browser.ts'), ...flags]
  await import('../electron/main-browser.ts')
  return process.exitCode ?? 0
}

/** Without a screen: the practice exam from the terminal, and what it made. */
async function practise() {
  const { practiseInto } = await import('./practice.mjs')
  say('没有显示器（DISPLAY 和 WAYLAND_DISPLAY 都没有设置），不能打开窗口；改在终端里完整演练一次练习考试。')
  say(
    'There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open; the practice exam runs from the terminal instead.',
  )
  return practiseInto('out/practice')
}
