import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from './tracked-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'examdesk-setup-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}) =>
  spawnSync(process.execPath, [...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    encoding: 'utf8',
    timeout: 60_000,
  })

describe('a fresh clone without a network', () => {
  test('stops with one sentence on stderr, and leaves stdout to the answer', () => {
    for (const name of ['package.json', 'package-lock.json', 'build'])
      cpSync(join(root, name), join(folder, name), { recursive: true })
    const nowhere = {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_fetch_retries: '0',
      npm_config_cache: join(folder, 'cache'),
    }
    const { status, stdout, stderr } = run(['build/cli.mjs', 'presets'], { cwd: folder, env: nowhere })
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(
      /The packages could not be installed: the npm registry cannot be reached\. Check the network/,
    )
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('packages that are installed', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { integrity: 'sha512-a' },
      'node_modules/b': { integrity: 'sha512-b', optional: true, os: ['aix'] },
    },
  }
  const installed = (packages: object) => {
    cpSync(join(root, 'build'), join(folder, 'build'), { recursive: true })
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))
    const script = `import { installPackages } from './build/setup/packages.mjs'; installPackages(); console.log('as locked')`
    // An npm that always fails shows whether it was called.
    return run(['--input-type=module', '-e', script], {
      cwd: folder,
      env: { npm_execpath: join(folder, 'npm-cli.js') },
    })
  }

  test('are left alone when they are what the lock file names', () => {
    expect(installed({ 'node_modules/a': { integrity: 'sha512-a' } }).stdout).toBe('as locked\n')
  })

  test('are installed anew when one differs', () => {
    const { status, stdout, stderr } = installed({ 'node_modules/a': { integrity: 'sha512-other' } })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('The packages could not be installed')
  })

  test('are installed anew when one is missing', () => {
    expect(installed({}).status).toBe(1)
  })
})

describe('programs that are missing and cannot be installed', () => {
  test('are each named, with what cannot be done without them', () => {
    const script = `import { explainMissing, installPrograms } from './build/setup/programs.mjs'
      for (const program of await installPrograms('tests')) console.log(explainMissing(program))`
    const { stdout } = run(['--input-type=module', '-e', script], {
      env: { PATH: folder, EXAMDESK_BROWSER: join(folder, 'none') },
    })
    expect(stdout).toMatch(
      /Install Microsoft Edge, Google Chrome or Chromium.*Without it there is no way to run the window/,
    )
    expect(stdout).toMatch(/Install zbarimg.*barcodes/)
    expect(stdout).toMatch(/Install pdftotext.*printed materials/)
    if (process.platform === 'linux')
      expect(stdout).toMatch(/Install Xvfb \(on Debian or Ubuntu: apt-get install xvfb\)/)
  })
})

describe('the command line through npm', () => {
  const nodes = [process.execPath, ...olderNodes()]

  test.each(nodes)('answers with JSON alone under %s', (node) => {
    const { stdout, status } = spawnSync(node, ['build/cli.mjs', 'presets'], { cwd: root, encoding: 'utf8' })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true })
  })

  test.each(nodes)('passes the exit code on under %s', (node) => {
    expect(spawnSync(node, ['build/cli.mjs', 'no-such-verb'], { cwd: root }).status).toBe(2)
  })
})

/** Nodes on the path that are older than the pinned one. */
function olderNodes(): string[] {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((place) => join(place, process.platform === 'win32' ? 'node.exe' : 'node'))
  const old = found.filter((node) =>
    /^v(18|20|22)\./.test(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? ''),
  )
  return old.slice(0, 1)
}
