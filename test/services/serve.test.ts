import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMadeFiles } from '../../electron/services/made-files.ts'
import { serve } from '../../electron/services/serve.ts'

let folder = ''
let root = ''
const made = createMadeFiles()
const get = (path: string) => serve(`https://app.local${path}`, root, made)
const textOf = ({ body }: { body: Uint8Array }) => Buffer.from(body).toString('utf8')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examdesk-serve-'))
  root = join(folder, 'page')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(folder, 'page-beside'))
  await writeFile(
    join(root, 'index.html'),
    '<meta name="csp-nonce" content="__NONCE__"><style nonce="__NONCE__"></style>',
  )
  await writeFile(join(root, 'assets', 'app-1a2b.js'), 'export {}')
  await writeFile(join(root, 'assets', '字体.ttf'), 'font')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'page-beside', 'secret.txt'), 'secret')
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the page', () => {
  it('is served at / alone', async () => {
    expect((await get('/')).status).toBe(200)
    expect((await get('/?x#y')).status).toBe(200)
    expect((await get('/index.html')).status).toBe(404)
    expect((await get('/assets')).status).toBe(404)
  })

  it('gets a fresh nonce each time, the same in header and page', async () => {
    const [first, second] = [await get('/'), await get('/')]
    const nonceIn = (page: typeof first) =>
      /style-src 'self' 'nonce-([^']+)'/.exec(page.headers['content-security-policy']!)![1]!
    expect(textOf(first)).toBe(
      `<meta name="csp-nonce" content="${nonceIn(first)}"><style nonce="${nonceIn(first)}"></style>`,
    )
    expect(nonceIn(first)).not.toBe(nonceIn(second))
    expect(Buffer.from(nonceIn(first), 'base64').length).toBe(16)
  })
})

describe('headers', () => {
  it.each(['/', '/assets/app-1a2b.js', '/nothing'])('%s carries the policy', async (path) => {
    const { headers } = await get(path)
    const policy = headers['content-security-policy']!
    for (const rule of [
      "default-src 'none'",
      "script-src 'self';",
      "connect-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      'sandbox allow-scripts allow-same-origin',
    ]) {
      expect(policy).toContain(rule)
    }
    expect(policy).not.toMatch(/unsafe/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  })

  it.each([
    ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8'],
    ['/assets/%E5%AD%97%E4%BD%93.ttf', 'font/ttf'],
  ])('%s has its type', async (path, type) => {
    const { status, headers } = await get(path)
    expect([status, headers['content-type']]).toEqual([200, type])
  })
})

describe('nothing outside the folder is served', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fpage-beside/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/%00',
    '/%E0%A4%A',
    '/link.txt',
    '//secret.txt',
    '/made/../secret.txt',
    '/made/secret.txt',
  ])('%s', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(textOf(answer)).toBe('')
  })

  it('not even by a full file address', async () => {
    expect((await serve(`file://${folder}/secret.txt`, root, made)).status).toBe(404)
    expect((await serve(join(folder, 'secret.txt'), root, made)).status).toBe(404)
  })
})

describe('made files', () => {
  it('are served under their address with their type, until they are moved away', async () => {
    const file = join(folder, '桌签.pdf')
    await writeFile(file, '%PDF-1.7')
    const url = made.register(file)
    const answer = await get(url)
    expect([answer.status, answer.headers['content-type'], textOf(answer)]).toEqual([
      200,
      'application/pdf',
      '%PDF-1.7',
    ])
    await rm(file)
    expect((await get(url)).status).toBe(404)
  })
})
