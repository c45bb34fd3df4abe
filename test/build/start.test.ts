import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './tracked-files.ts'

/** npm start as it is on a computer without a screen. */
function startWithoutDisplay(): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const child = spawn(process.execPath, ['build/start.mjs'], { cwd: root, env })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (said.stdout += chunk))
  child.stderr.on('data', (chunk) => (said.stderr += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })))
}

describe.runIf(process.platform === 'linux')('npm start without a display', () => {
  test('says so, runs the practice exam and names what it made', async () => {
    const { code, stdout, stderr } = await startWithoutDisplay()
    expect(stderr).toContain('没有显示器')
    expect(stderr).toContain('There is no display')
    expect({ code, stderr }).toMatchObject({ code: 0 })
    const folder = /files in (\S+)\/）/.exec(stdout)![1]!
    const files = [...stdout.matchAll(/^ {2}(\S.*\.\w+)$/gm)].map(([, file]) => join(root, folder, file!))
    expect(files.length).toBeGreaterThan(3)
    expect(files.filter((file) => !existsSync(file) || statSync(file).size === 0)).toEqual([])
    const sheet = files.find((file) => file.endsWith('.pdf'))!
    expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
