import { PassThrough, Readable, Writable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../electron/hosts/terminal/input.ts'
import { jsonLines } from '../../electron/hosts/terminal/output.ts'

async function collect(chunks: readonly (Uint8Array | string)[]): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesOf(Readable.from(chunks))) lines.push(line)
  return lines
}

describe('lines in', () => {
  it.each([
    [['a\nb\n'], ['a', 'b']],
    [['a\r\nb\rc'], ['a', 'b', 'c']],
    [['\n \n\t\n'], []],
    [['\uFEFFa\n'], ['a']],
    [
      ['ab', 'c\nd', 'e'],
      ['abc', 'de'],
    ],
  ])('%j', async (chunks, lines) => {
    expect(await collect(chunks)).toEqual(lines)
  })

  it('are the same however the bytes are cut', async () => {
    const words = ['370186000200010', '王䶮', '𬍛', 'H00000016']
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...words), { maxLength: 6 }),
        fc.array(fc.nat(8), { maxLength: 20 }),
        async (given, cuts) => {
          let rest = Buffer.from(given.map((word) => `${word}\r\n`).join(''))
          const chunks: Buffer[] = []
          for (const cut of cuts) {
            chunks.push(rest.subarray(0, cut))
            rest = rest.subarray(cut)
          }
          expect(await collect([...chunks, rest].filter((chunk) => chunk.length > 0))).toEqual(given)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('come as soon as they arrive, before the stream ends', async () => {
    const stream = new PassThrough()
    const lines = linesOf(stream)
    stream.write('one\n')
    expect((await lines.next()).value).toBe('one')
    stream.write('two\n')
    expect((await lines.next()).value).toBe('two')
    stream.end()
    expect((await lines.next()).done).toBe(true)
  })
})

describe('JSON out', () => {
  it('waits for a slow reader', async () => {
    const stream = new PassThrough({ highWaterMark: 10 })
    let written = false
    const writing = jsonLines(stream, () => {})
      .line({ text: 'longer than ten' })
      .then(() => (written = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect(written).toBe(false)
    expect(String(stream.read())).toBe('{"text":"longer than ten"}\n')
    await writing
  })

  it('notes a reader that went away', async () => {
    let told = 0
    const stream = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    })
    const output = jsonLines(stream, () => told++)
    await output.line({ a: 1 })
    await new Promise((resolve) => setImmediate(resolve))
    expect([told, output.closed()]).toEqual([1, true])
    await output.line({ b: 2 })
  })
})
