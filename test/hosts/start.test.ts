import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** `npm start` with a screen and without Electron. */
function start(data: string) {
  const env = {
    ...process.env,
    ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
    EXAMDESK_ELECTRON: join(data, 'none'),
    EXAMDESK_TEST_PORT: '1',
  }
  const child = spawn(process.execPath, ['build/start.mjs', '--data', data], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  child.stdout.on('data', (chunk) => (words += chunk))
  child.stderr.on('data', (chunk) => (words += chunk))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, ended, words: () => words }
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 60_000
  while (!holds()) {
    if (Date.now() > end) throw new Error('it did not happen within a minute')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('npm start with a screen', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('opens the window, and closes it in good order on %s', async (signal) => {
    const data = mkdtempSync(join(tmpdir(), 'examdesk-start-'))
    const started = start(data)
    // The browser writes its port here once its window is up (in tests alone).
    const isUp = () =>
      readdirSync(data, { recursive: true, encoding: 'utf8' }).some((path) => path.endsWith('DevToolsActivePort'))
    await until(() => isUp() || started.child.exitCode !== null)
    expect(started.words()).toBe('')
    started.child.kill(signal)
    expect(await started.ended).toBe(0)
    const left = spawnSync('pgrep', ['-f', `--user-data-dir=${data}`], { encoding: 'utf8' }).stdout
    expect(left).toBe('')
    rmSync(data, { recursive: true, force: true })
    expect(existsSync(data)).toBe(false)
  })
})
