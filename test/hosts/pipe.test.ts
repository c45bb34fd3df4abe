import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { launchBrowser } from '../../electron/hosts/browser/launch.ts'
import { openPipe } from '../../electron/hosts/browser/pipe.ts'

function pair() {
  const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()]
  return { toBrowser, fromBrowser, pipe: openPipe(toBrowser, fromBrowser) }
}
const bytes = (...messages: unknown[]) =>
  Buffer.from(messages.map((message) => `${JSON.stringify(message)}\0`).join(''))

describe('the debugging pipe', () => {
  it('answers each command with its own result, whatever their order', async () => {
    const { fromBrowser, pipe } = pair()
    const [first, second] = [pipe.send('A'), pipe.send('B')]
    fromBrowser.write(bytes({ id: 2, result: { b: 1 } }, { id: 1, result: { a: 1 } }))
    expect([await first, await second]).toEqual([{ a: 1 }, { b: 1 }])
  })

  it('reads texts that come in single bytes, cut inside a character', async () => {
    const { fromBrowser, pipe } = pair()
    const answer = pipe.send('A')
    for (const byte of bytes({ id: 1, result: { name: '考务台 𬍛' } })) fromBrowser.write(Buffer.of(byte))
    expect(await answer).toEqual({ name: '考务台 𬍛' })
  })

  it('writes one text and a NUL per command, with its session', async () => {
    const { toBrowser, pipe } = pair()
    void pipe.send('Page.navigate', { url: 'x' }, 's1').catch(() => {})
    expect(String(toBrowser.read())).toBe('{"id":1,"method":"Page.navigate","params":{"url":"x"},"sessionId":"s1"}\0')
  })

  it('gives events to whoever listens, and rejects with the browser’s own words', async () => {
    const { fromBrowser, pipe } = pair()
    const heard: unknown[] = []
    pipe.on('X.happened', (params, session) => heard.push([params, session]))
    const answer = pipe.send('A')
    fromBrowser.write(
      bytes(
        { method: 'X.happened', params: { n: 1 }, sessionId: 's' },
        { method: 'Y.happened' },
        { id: 1, error: { message: 'no such thing' } },
      ),
    )
    await expect(answer).rejects.toThrow('A: no such thing')
    expect(heard).toEqual([[{ n: 1 }, 's']])
  })

  it('rejects what waits and what comes later once the browser is gone', async () => {
    const { fromBrowser, pipe } = pair()
    const answer = pipe.send('A')
    fromBrowser.destroy()
    await expect(answer).rejects.toThrow('A: the browser is gone')
    await pipe.closed
    await expect(pipe.send('B')).rejects.toThrow('B: the browser is gone')
  })
})

describe('a browser that does not start', () => {
  it.each([
    ['exit 0', 'handed-over'],
    ['exit 3', 'browser-ended'],
    ['exec sleep 60', 'browser-silent'],
    ['echo "DevTools remote debugging is disallowed by the system admin." >&2; exec sleep 60', 'debugging-forbidden'],
  ])('%s: %s', async (script, reason) => {
    const folder = mkdtempSync(join(tmpdir(), 'examdesk-host-'))
    const file = join(folder, 'browser')
    writeFileSync(file, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
    await expect(launchBrowser(file, { profile: folder, testPort: false, patience: 1500 })).rejects.toThrow(reason)
    rmSync(folder, { recursive: true })
  })

  it('no such program: ENOENT', async () => {
    await expect(launchBrowser('/nowhere/chromium', { profile: '/tmp', testPort: false })).rejects.toThrow('ENOENT')
  })
})
