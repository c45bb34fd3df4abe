import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import type { MadeFiles } from './made-files.ts'

/** An answer to the window, for whichever host carries it. */
export type Served = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Stands in the page where a fresh nonce goes, for the styles that the UI kit injects. */
const nonceMark = '__NONCE__'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.wasm': 'application/wasm',
}

/**
 * Serves the built window from `root` and the files the program made, and nothing else: `/` is the
 * page, other paths are files under `root`, `/made/…` are addresses that `made` knows. The headers are
 * the same for every host. An address that names nothing is 404, never an error.
 */
export async function serve(url: string, root: string, made: MadeFiles): Promise<Served> {
  const path = pathOf(url)
  if (path === undefined) return notFound()
  if (path === '/') return page(join(root, 'index.html'))
  const shown = made.shown(path)
  if (shown) return answer(200, types['.pdf']!, shown)
  const file = path.startsWith('/made/') ? made.resolve(path) : await fileUnder(root, path)
  return file === undefined ? notFound() : fileAnswer(file)
}

/** The decoded path of an address; undefined when it is not one that could name a file. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'https://app.local').pathname)
    return /[\0\\]/.test(path) ? undefined : path
  } catch {
    return undefined // a malformed address or a broken %-escape
  }
}

/** The file that `path` names, if it really lies under `root` (links followed). The page itself is only at `/`. */
async function fileUnder(root: string, path: string): Promise<string | undefined> {
  const named = resolve(root, `.${path}`)
  if (!named.startsWith(resolve(root) + sep) || named === resolve(root, 'index.html')) return undefined
  try {
    const [file, folder] = await Promise.all([realpath(named), realpath(root)])
    return file.startsWith(folder + sep) ? file : undefined
  } catch {
    return undefined // no such file: answered with 404
  }
}

async function page(file: string): Promise<Served> {
  const nonce = randomBytes(16).toString('base64')
  const html = (await readFile(file, 'utf8')).replaceAll(nonceMark, nonce)
  return answer(200, types['.html']!, Buffer.from(html), nonce)
}

async function fileAnswer(file: string): Promise<Served> {
  try {
    return answer(200, types[extname(file).toLowerCase()] ?? 'application/octet-stream', await readFile(file))
  } catch {
    return notFound() // a folder, or a made file that somebody moved away
  }
}

const notFound = (): Served => answer(404, 'text/plain; charset=utf-8', new Uint8Array())

function answer(status: number, type: string, body: Uint8Array, nonce?: string): Served {
  return { status, headers: { ...headers, 'content-security-policy': policy(nonce), 'content-type': type }, body }
}

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()',
  'cache-control': 'no-store',
}

/** What the window may load: its own files. Styles that scripts inject need the page's nonce; no inline script, no eval. */
function policy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox allow-scripts allow-same-origin allow-forms allow-downloads',
  ].join('; ')
}
