import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { runTool } from '../checks/tools.mjs'
import { inRoot } from '../setup/paths.mjs'
import { whenStale } from './stamp.mjs'

const sources = [
  'core',
  'electron',
  'assets',
  'package.json',
  'package-lock.json',
  'build/tsconfig.base.json',
  'build/tsconfig.emit.json',
]
const preload = 'electron/hosts/electron/preload.ts'

/**
 * Compiles core and electron into out/app, laid out like the repository so that every path found
 * from a source file is found from its compiled twin. Electron runs this folder.
 */
export function buildApp() {
  return whenStale('app', sources, 'out/app/package.json', async () => {
    rmSync(inRoot('out/app'), { recursive: true, force: true })
    const { ok, output } = await runTool('tsc', ['-p', 'build/tsconfig.emit.json', '--pretty', 'false'])
    if (!ok) throw new Error(`The program could not be compiled.\n${output}`)
    if (existsSync(inRoot(preload))) await bundlePreload()
    mkdirSync(inRoot('out/app'), { recursive: true })
    cpSync(inRoot('assets'), inRoot('out/app/assets'), { recursive: true })
    writeFileSync(inRoot('out/app/package.json'), `${JSON.stringify(packageOfApp(), null, 2)}\n`)
  })
}

/** A sandboxed preload cannot load modules: one CommonJS file. */
function bundlePreload() {
  return build({
    entryPoints: [inRoot(preload)],
    outfile: inRoot('out/app/electron/hosts/electron/preload.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    external: ['electron'],
    logLevel: 'warning',
  })
}

/** The package as it ships: the same packages (the lock file fits), started at the compiled main file. */
function packageOfApp() {
  const { scripts, main, ...rest } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  return { ...rest, main: 'electron/main-electron.js' }
}
