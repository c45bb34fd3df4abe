import { expect, it } from 'vitest'
import type { Face } from './face.ts'
import { listeningPorts, processTree, untilGone } from './processes.ts'

type Reply = { ok: boolean; value?: Record<string, unknown>; failure?: { code: string; call?: string } }

/** What a host that is only imitated cannot show, by the name of the case. */
export type Without = Readonly<Record<string, string>>

type Case = { readonly name: string; readonly run: (face: Face) => Promise<void> }

const ask = async (face: Face, call: string, input: unknown = {}): Promise<Reply> =>
  JSON.parse(await face.call(JSON.stringify({ call, input }))) as Reply

/** The longest and strangest texts come back as they went: the refusal of an unknown call repeats its name. */
async function returns(face: Face, text: string): Promise<void> {
  const reply = await ask(face, text)
  expect(reply.failure?.code).toBe('unknown-call')
  expect(reply.failure?.call === text).toBe(true)
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if (await what()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not happen within three seconds')
}

/** Cases that leave the window as it was; they run one after the other in the same window. */
export const calmCases: readonly Case[] = [
  {
    name: 'carries every kind of character',
    run: (face) => returns(face, '考务台 𬍛䶮㛃𠅤𫖯 😀 \u2028\u2029 \0 "\\ é e\u0301 \u{10ffff}'),
  },
  { name: 'carries lone surrogates as they are', run: (face) => returns(face, 'a\ud800b\udc00') },
  { name: 'carries a megabyte both ways', run: (face) => returns(face, '考'.repeat(350_000)) },
  {
    name: 'answers a hundred calls at once, each its own',
    run: async (face) => {
      const names = Array.from({ length: 100 }, (_, i) => `call-${i}`)
      const replies = await Promise.all(names.map((name) => ask(face, name)))
      expect(replies.map((reply) => reply.failure?.call)).toEqual(names)
    },
  },
  {
    name: 'answers a bad call with a failure',
    run: async (face) => {
      expect((await ask(face, '__proto__')).failure?.code).toBe('unknown-call')
      expect((await ask(face, 'exams.get', { exam: 1 })).failure?.code).toBe('bad-input')
      expect((JSON.parse(await face.call('not JSON')) as Reply).failure?.code).toBe('bad-input')
    },
  },
  {
    name: 'carries events',
    run: async (face) => {
      const site = `第一考点 𬍛 ${Date.now()}`
      expect((await ask(face, 'settings.set', { site })).ok).toBe(true)
      await until(async () =>
        (await face.heard()).some(
          (text) => (JSON.parse(text) as { settings?: { site: string } }).settings?.site === site,
        ),
      )
    },
  },
  {
    name: 'takes no call from a frame',
    run: async (face) => {
      const site = 'set by a frame'
      expect(await face.callFromFrame(JSON.stringify({ call: 'settings.set', input: { site } }))).not.toBe('answered')
      expect((await ask(face, 'settings.get')).value?.site).not.toBe(site)
    },
  },
  {
    name: 'sends the security policy',
    run: async (face) => {
      const headers = await face.headers()
      const policy = headers['content-security-policy']!
      for (const rule of [
        "default-src 'none'",
        "script-src 'self';",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        'sandbox ',
      ])
        expect(policy).toContain(rule)
      expect(policy).not.toMatch(/unsafe/)
      expect(headers['x-content-type-options']).toBe('nosniff')
    },
  },
  {
    name: 'blocks eval, also right after a call',
    run: async (face) => expect(await face.evalAfterCall()).toBe('blocked'),
  },
  {
    name: 'reaches nothing by https',
    run: async (face) => expect(await face.reaches('https://example.com/')).toBe(false),
  },
  {
    name: 'reaches nothing on this computer',
    run: async (face) => expect(await face.reaches('http://127.0.0.1:9/')).toBe(false),
  },
  { name: 'opens no further window', run: async (face) => expect(await face.popup('https://example.com/')).toBe(1) },
  {
    name: 'does not navigate outside',
    run: async (face) => expect(await face.navigate('https://example.com/')).toBe(face.home),
  },
  {
    name: 'does not navigate to a file',
    run: async (face) => expect(await face.navigate('file:///etc/hostname')).toBe(face.home),
  },
  {
    name: 'does not stay on an empty page',
    run: async (face) => expect(await face.navigate('about:blank')).toBe(face.home),
  },
  {
    name: 'brings a crashed page back',
    run: async (face) => {
      await face.crash()
      expect((await ask(face, 'exams.list')).ok).toBe(true)
    },
  },
  {
    name: 'tells a second start that the data are in use, and stays',
    run: async (face) => {
      const second = await face.startAgain()
      expect(second.code).toBe(1)
      expect(second.stderr).toMatch(/考务台已在运行/)
      expect(second.stderr).toContain(String(face.pid))
      expect((await ask(face, 'exams.list')).ok).toBe(true)
    },
  },
]

/** Cases that end the window; each gets one of its own. */
export const endingCases: readonly (Case & { readonly testPort: boolean })[] = [
  {
    name: 'ends with 0 when the window is closed',
    testPort: true,
    run: async (face) => endsCleanly(face, 0, () => face.closeWindow()),
  },
  {
    name: 'ends with 0 on SIGTERM',
    testPort: true,
    run: async (face) => endsCleanly(face, 0, () => void process.kill(face.pid, 'SIGTERM')),
  },
  {
    name: 'leaves nothing behind when it is killed',
    testPort: true,
    run: async (face) => endsCleanly(face, 'SIGKILL', () => void process.kill(face.pid, 'SIGKILL')),
  },
  {
    name: 'listens on no port',
    testPort: false,
    run: async (face) => {
      expect(listeningPorts(face.pid)).toEqual([])
      process.kill(face.pid, 'SIGTERM')
      await face.ended
    },
  },
]

async function endsCleanly(face: Face, code: number | string, end: () => void | Promise<void>): Promise<void> {
  const tree = processTree(face.pid)
  await end()
  expect(await face.ended).toBe(code)
  expect(await untilGone(tree, 5000)).toEqual([])
  expect(face.stderr()).not.toMatch(/Error|Unhandled/)
}

/** Declares the calm cases as tests of one window; those in `without` are skipped with their reason. */
export function calmTests(face: () => Face, without: Without = {}): void {
  for (const { name, run } of calmCases) {
    if (without[name] === undefined) it(name, () => run(face()))
    else it.skip(`${name} (not shown: ${without[name]})`)
  }
}

/** Declares the ending cases as tests, each with a window of its own. */
export function endingTests(open: (testPort: boolean) => Promise<Face>, without: Without = {}): void {
  for (const { name, run, testPort } of endingCases) {
    if (without[name] !== undefined) {
      it.skip(`${name} (not shown: ${without[name]})`)
      continue
    }
    it(name, async () => {
      const face = await open(testPort)
      try {
        await run(face)
      } finally {
        await face.dispose()
      }
    })
  }
}
