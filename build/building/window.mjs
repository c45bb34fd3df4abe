import { runTool } from '../checks/tools.mjs'
import { whenStale } from './stamp.mjs'

const sources = ['renderer', 'core', 'build/vite.config.ts', 'build/pdf-viewer-files.ts', 'package-lock.json']

/** Builds the window into out/renderer when its sources changed. Resolves with whether it did; throws vite's words. */
export function buildWindow() {
  return whenStale('renderer', sources, 'out/renderer/index.html', async () => {
    const { ok, output } = await runTool('vite', ['build', '--config', 'build/vite.config.ts', '--logLevel', 'warn'])
    if (!ok) throw new Error(`The window could not be built.\n${output}`)
  })
}
