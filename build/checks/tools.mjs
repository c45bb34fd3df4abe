import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inRoot, root } from '../setup/paths.mjs'

const homes = { tsc: 'typescript', biome: '@biomejs/biome', vite: 'vite', vitest: 'vitest' }

/** The script of an installed command-line tool, run by this Node: no shell, no PATH. */
export function toolScript(name) {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', homes[name], 'package.json'), 'utf8'))
  return inRoot('node_modules', homes[name], typeof bin === 'string' ? bin : bin[name])
}

/** Runs a tool in the repository and collects what it says. */
export function runTool(name, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [toolScript(name), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }))
  })
}
