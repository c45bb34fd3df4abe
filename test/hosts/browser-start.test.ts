import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBrowsers } from '../../electron/services/find-browser.ts'
import { browserEntry, openBrowserFace, startFixture } from './browser-face.ts'
import { listeningPorts, processTree, untilGone } from './processes.ts'

describe('starting', () => {
  it('starts again at once after it was killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'examdesk-host-'))
    const first = await openBrowserFace({ folder, testPort: false })
    const tree = processTree(first.pid)
    process.kill(first.pid, 'SIGKILL')
    await first.ended
    const second = await openBrowserFace({ folder, testPort: false })
    expect(await untilGone(tree, 5000)).toEqual([])
    process.kill(second.pid, 'SIGTERM')
    expect(await second.ended).toBe(0)
    await rm(folder, { recursive: true, maxRetries: 5 })
  })

  it('ends with 0 when the browser is killed', async () => {
    const face = await openBrowserFace({ testPort: false })
    const browser = processTree(face.pid)[1]!
    process.kill(browser, 'SIGKILL')
    expect(await face.ended).toBe(0)
    await face.dispose()
  })

  it('the count of ports sees the one that tests open', async () => {
    const face = await openBrowserFace()
    expect(listeningPorts(face.pid).length).toBe(1)
    await face.dispose()
  })

  it('says which sentence when nothing can show the window', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'examdesk-host-'))
    const start = (env: Record<string, string>) => startFixture(folder, { testPort: false, env }).started
    const noDisplay = start({ DISPLAY: '', WAYLAND_DISPLAY: '' })
    expect([await noDisplay.ended, noDisplay.stderr()]).toEqual([1, expect.stringContaining('显示器')])
    const noBrowser = start({ PATH: folder })
    expect([await noBrowser.ended, noBrowser.stderr()]).toEqual([
      1,
      expect.stringContaining('Edge、Chrome 或 Chromium'),
    ])
    const broken = start({ EXAMDESK_BROWSER: '/bin/false' })
    expect([await broken.ended, broken.stderr()]).toEqual([1, expect.stringContaining('浏览器一启动就退出了')])
    await rm(folder, { recursive: true })
  })

  it('a second start brings the first window before all others', async (test) => {
    if (spawnSync('xwininfo', ['-version']).status !== 0)
      test.skip('xwininfo is not here, which tells the order of windows')
    const windows = () =>
      [
        ...spawnSync('xwininfo', ['-root', '-children'])
          .stdout.toString()
          .matchAll(/(0x\w+) "考务台"/g),
      ].map(([, id]) => id)
    const first = await openBrowserFace({ testPort: false })
    await expect.poll(windows).toHaveLength(1)
    const [mine] = windows()
    const other = await openBrowserFace({ testPort: false })
    await expect.poll(windows).toHaveLength(2)
    expect(windows()[0]).not.toBe(mine)
    expect((await first.startAgain()).code).toBe(1)
    await expect.poll(() => windows()[0]).toBe(mine)
    await other.dispose()
    await first.dispose()
  })

  it('takes the next browser when the first does not start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'examdesk-host-'))
    await mkdir(join(folder, 'bin'))
    await writeFile(join(folder, 'bin', 'google-chrome'), '#!/bin/sh\nexit 7\n')
    await chmod(join(folder, 'bin', 'google-chrome'), 0o755)
    const face = await openBrowserFace({ env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}` } })
    expect(face.stderr()).toContain(`${join(folder, 'bin', 'google-chrome')}: browser-ended`)
    const { value } = JSON.parse(await face.call('{"call":"app.info"}')) as {
      value: { notices: { code: string; file: string }[] }
    }
    expect(value.notices).toContainEqual({
      code: 'browser-fallback',
      exam: '',
      file: expect.stringMatching(/chrom(e|ium)/),
    })
    await face.dispose()
    await rm(folder, { recursive: true })
  })
})

describe('an ordinary user', () => {
  const isRoot = process.getuid?.() === 0
  const nobody = 65534

  it('gets a window inside the browser’s sandbox', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'examdesk-host-'))
    if (isRoot) chownSync(folder, nobody, nobody)
    const prefix = isRoot
      ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--inh-caps=-all']
      : []
    if (
      spawnSync(prefix[0] ?? 'test', [...prefix.slice(1), ...(isRoot ? ['test'] : []), '-r', browserEntry]).status !== 0
    )
      test.skip('an ordinary user cannot read this copy of the program')
    const face = await openBrowserFace({
      folder,
      prefix,
      testPort: false,
      env: { HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
    })
    const lines = processTree(face.pid).map((pid) => ({
      pid,
      words: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    }))
    expect(lines.some(({ words }) => words.includes('--no-sandbox'))).toBe(false)
    const renderer = lines.find(({ words }) => words.includes('--type=renderer'))!
    expect(readFileSync(`/proc/${renderer.pid}/status`, 'utf8')).toMatch(/Seccomp:\s+2/)
    process.kill(face.pid, 'SIGTERM')
    expect(await face.ended).toBe(0)
    await rm(folder, { recursive: true, maxRetries: 5 })
  })
})

describe('finding a browser', () => {
  const all = () => true
  it.each([
    ['linux', { PATH: '/usr/bin:relative' }, '/usr/bin/google-chrome-stable'],
    ['darwin', { HOME: '/Users/li' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'win32',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['win32', { EXAMDESK_BROWSER: 'D:\\x.exe' }, 'D:\\x.exe'],
  ])('on %s', (platform, env, first) => {
    expect(findBrowsers({ platform, env, exists: all })[0]).toBe(first)
  })

  it('gives only those that exist, each once', () => {
    const env = { PATH: '/usr/bin:/usr/bin:/bin' }
    expect(findBrowsers({ platform: 'linux', env, exists: (file) => file.endsWith('/chromium') })).toEqual([
      '/usr/bin/chromium',
      '/bin/chromium',
    ])
  })
})
