import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './stop.mjs'

/**
 * What the window and the tests use of the computer: how to see that it is there, Debian's package
 * that brings it, and what cannot be done without it.
 */
const wanted = {
  browser: {
    has: hasBrowser,
    debian: 'chromium',
    name: 'Microsoft Edge, Google Chrome or Chromium',
    without: 'the window, and the tests of the hosts and the journeys',
  },
  sandbox: {
    has: () => existsSync('/usr/lib/chromium/chrome-sandbox') || !existsSync('/usr/bin/chromium'),
    debian: 'chromium-sandbox',
    name: "Chromium's sandbox",
    without: 'the window as an ordinary user',
  },
  screen: {
    has: () => onPath('Xvfb'),
    debian: 'xvfb',
    name: 'Xvfb',
    without: 'the tests of the hosts and the journeys',
  },
  keyboard: {
    has: () => onPath('xdotool'),
    debian: 'xdotool',
    name: 'xdotool',
    without: 'the tests that press the keys of a real keyboard',
  },
  hanzi: {
    has: hasHanziFont,
    debian: 'fonts-noto-cjk',
    name: 'a font with Chinese characters',
    without: 'the journeys that look at the screen',
  },
  poppler: {
    has: () => onPath('pdftotext') && onPath('pdftoppm'),
    debian: 'poppler-utils',
    name: 'pdftotext, pdffonts and pdftoppm (Poppler)',
    without: 'the tests of the printed materials',
  },
  zbar: {
    has: () => onPath('zbarimg'),
    debian: 'zbar-tools',
    name: 'zbarimg (ZBar)',
    without: 'the tests that read the printed barcodes',
  },
  cups: {
    // Its tests need root as well, and say so: without it CUPS is nobody's to install.
    has: () => !canInstall() || (onPath('cupsd') && onPath('lp') && existsSync('/usr/lib/cups/backend/cups-pdf')),
    debian: 'cups cups-client printer-driver-cups-pdf',
    name: 'CUPS with a printer that makes PDFs',
    without: 'the tests of real printers',
  },
}

const forWindow = ['browser', 'sandbox', 'hanzi']
const forTests = Object.keys(wanted)

/**
 * The programs that are missing for `purpose` ('window' or 'tests'), after installing them where that
 * is possible: on Debian and its relatives, as root.
 */
export async function installPrograms(purpose) {
  const before = await missingFor(purpose)
  if (before.length === 0 || !canInstall()) return before
  const packages = before.flatMap((program) => program.debian.split(' '))
  say(`Installing ${packages.join(' ')} …`)
  const refused = apt('install', packages)
  // A fresh system has no list of packages yet.
  const still = refused && (apt('update', []) ?? apt('install', packages))
  if (still) say(still)
  return missingFor(purpose)
}

async function missingFor(purpose) {
  const missing = []
  for (const name of purpose === 'window' ? forWindow : forTests) {
    if (appliesHere(name) && !(await wanted[name].has())) missing.push(wanted[name])
  }
  return missing
}

/** One sentence on a missing program: what to install, and what does not work until then. */
export function explainMissing(program) {
  const how = process.platform === 'linux' ? ` (on Debian or Ubuntu: apt-get install ${program.debian})` : ''
  return `Install ${program.name}${how}. Without it there is no way to run ${program.without}.`
}

/** Windows and macOS have a screen, hanzi and a sandbox of their own. */
function appliesHere(name) {
  return process.platform === 'linux' || !['screen', 'sandbox', 'keyboard', 'hanzi'].includes(name)
}

const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get')

/** Why apt-get did not do it, or nothing when it did. */
function apt(task, packages) {
  const args = task === 'update' ? ['update', '-q'] : ['install', '-y', '-q', '--no-install-recommends', ...packages]
  const { status, stderr, error } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const words = (stderr || error?.message || '').trim().split('\n').slice(-3).join(' ')
  return status === 0 ? undefined : `apt-get ${task}: ${words}`
}

/** Asks the window itself which browsers it would take. TypeScript: needs the pinned Node. */
async function hasBrowser() {
  const { findBrowsers } = await import('../../electron/services/find-browser.ts')
  return findBrowsers({ platform: process.platform, env: process.env, exists: existsSync }).some((browser) =>
    existsSync(browser),
  )
}

function hasHanziFont() {
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true
  const listed = spawnSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

/** Not everybody's PATH has the folder of the system's own programs. */
function onPath(command) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  return folders.some((folder) => isExecutable(join(folder, command)))
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
