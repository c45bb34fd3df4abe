import { existsSync, readdirSync } from 'node:fs'
import { cpus, release } from 'node:os'
import { dirname } from 'node:path'
import {
  fontconfigFonts,
  gsettingsMinutes,
  pmsetPower,
  powercfgMinutes,
  powercfgPlan,
  registryFonts,
} from '../../../core/equipment/power-text.ts'
import type { ProbeFacts } from '../../../core/model/probe.ts'
import { findBrowsers } from '../find-browser.ts'
import { ask } from './ask-system.ts'

type SystemInformation = typeof import('systeminformation')

const gibi = 1024 ** 3
const hundredth = (n: number): number => Math.round(n * 100) / 100

/** Reads this PC. A part that the system does not tell is absent. Takes one to some ten seconds. */
export async function readPc(dataFolder: string, log: (line: string) => void): Promise<ProbeFacts> {
  const si = (await import('systeminformation')).default as SystemInformation
  const part = async <T>(name: string, read: () => Promise<T | undefined>): Promise<T | undefined> => {
    try {
      return await read()
    } catch (thrown) {
      // one part that cannot be read must not hide the others
      log(`probe: ${name} was not read: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
      return undefined
    }
  }
  const [system, processor, memory, disk, screens, browsers, addresses, usbStorage, power, fonts, printers] =
    await Promise.all([
      part('system', () => readSystem(si)),
      part('processor', () => readProcessor(si)),
      part('memory', () => readMemory(si)),
      part('disk', () => readDisk(si, dataFolder)),
      part('screens', () => readScreens(si)),
      part('browsers', readBrowsers),
      part('addresses', () => readAddresses(si)),
      part('usb', () => readUsbStorage(si)),
      part('power', readPower),
      part('fonts', readFonts),
      part('printers', async () => (await si.printer()).map((one) => one.name).filter(Boolean)),
    ])
  const all = { system, processor, memory, disk, screens, browsers, addresses, usbStorage, power, fonts, printers }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

async function readSystem(si: SystemInformation): Promise<ProbeFacts['system']> {
  const { platform, distro, release: version, arch } = await si.osInfo()
  return { platform, name: distro || platform, release: version || release(), arch }
}

async function readProcessor(si: SystemInformation): Promise<ProbeFacts['processor']> {
  const { manufacturer, brand, cores, speed, speedMax } = await si.cpu()
  const clock = speed || speedMax || (cpus()[0]?.speed ?? 0) / 1000
  return { name: `${manufacturer} ${brand}`.trim(), cores, gigahertz: Math.round(clock * 10) / 10 }
}

async function readMemory(si: SystemInformation): Promise<ProbeFacts['memory']> {
  const { total, available } = await si.mem()
  return { total: hundredth(total / gibi), free: hundredth(available / gibi) }
}

/** The drive with the data folder: the longest mount point that is the beginning of its path. */
async function readDisk(si: SystemInformation, folder: string): Promise<ProbeFacts['disk']> {
  const holds = (mount: string) => folder.toLowerCase().startsWith(mount.toLowerCase())
  const drives = (await si.fsSize()).filter((drive) => drive.size > 0 && holds(drive.mount))
  const drive = drives.sort((a, b) => b.mount.length - a.mount.length)[0]
  return drive && { total: hundredth(drive.size / gibi), free: hundredth(drive.available / gibi) }
}

async function readScreens(si: SystemInformation): Promise<ProbeFacts['screens']> {
  const { displays } = await si.graphics()
  const screens = displays.flatMap((one) => {
    const [width, height] = [one.currentResX ?? one.resolutionX, one.currentResY ?? one.resolutionY]
    return width && height ? [{ width, height }] : []
  })
  return screens.length > 0 ? screens : undefined
}

async function readBrowsers(): Promise<ProbeFacts['browsers']> {
  const { platform, env } = process
  const paths = findBrowsers({ platform, env: { ...env, EXAMDESK_BROWSER: undefined }, exists: existsSync })
  return Promise.all(paths.slice(0, 8).map(async (path) => ({ path, version: await browserVersion(path) })))
}

/** Windows keeps a browser in a folder of its version; elsewhere it tells it. */
async function browserVersion(path: string): Promise<string> {
  if (process.platform === 'win32') {
    const versions = readdirSync(dirname(path)).filter((name) => /^\d+(\.\d+){3}$/.test(name))
    return versions.sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))[0] ?? ''
  }
  return /\d+(?:\.\d+)+/.exec((await ask(path, ['--version'])) ?? '')?.[0] ?? ''
}

async function readAddresses(si: SystemInformation): Promise<ProbeFacts['addresses']> {
  const found = await si.networkInterfaces()
  return (Array.isArray(found) ? found : [found])
    .filter((one) => !one.internal && one.ip4 !== '')
    .map(({ iface, ip4, mac, type }) => ({ name: iface, ip: ip4, mac, wired: type === 'wired' }))
}

async function readUsbStorage(si: SystemInformation): Promise<string[]> {
  const usb = (await si.blockDevices()).filter((one) => one.protocol.toLowerCase() === 'usb' && one.type !== 'part')
  return usb.map(({ name, model, label }) => [name, model || label].filter(Boolean).join(' '))
}

async function readPower(): Promise<ProbeFacts['power']> {
  if (process.platform === 'darwin') return pmsetPower((await ask('pmset', ['-g'])) ?? '')
  const [sleep, screen, plan] = process.platform === 'win32' ? await windowsPower() : await gnomePower()
  if (sleep === undefined || screen === undefined) return undefined
  return { plan: plan ?? '', sleepAfter: sleep, screenOffAfter: screen }
}

async function windowsPower(): Promise<[number | undefined, number | undefined, string]> {
  const query = (group: string, setting: string) => ask('powercfg', ['/query', 'SCHEME_CURRENT', group, setting])
  const [sleep, screen, plan] = await Promise.all([
    query('SUB_SLEEP', 'STANDBYIDLE'),
    query('SUB_VIDEO', 'VIDEOIDLE'),
    ask('powercfg', ['/getactivescheme']),
  ])
  return [powercfgMinutes(sleep ?? ''), powercfgMinutes(screen ?? ''), powercfgPlan(plan ?? '')]
}

async function gnomePower(): Promise<[number | undefined, number | undefined, string]> {
  const get = (schema: string, key: string) => ask('gsettings', ['get', schema, key])
  const [sleep, kind, screen] = await Promise.all([
    get('org.gnome.settings-daemon.plugins.power', 'sleep-inactive-ac-timeout'),
    get('org.gnome.settings-daemon.plugins.power', 'sleep-inactive-ac-type'),
    get('org.gnome.desktop.session', 'idle-delay'),
  ])
  const never = kind?.includes('nothing') ? 0 : gsettingsMinutes(sleep ?? '')
  return [sleep === undefined ? undefined : never, gsettingsMinutes(screen ?? ''), 'GNOME']
}

async function readFonts(): Promise<string[] | undefined> {
  if (process.platform === 'win32') {
    const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts'
    const text = await ask('reg', ['query', key])
    return text === undefined ? undefined : registryFonts(text).slice(0, 5000)
  }
  if (process.platform === 'darwin') return undefined
  const text = await ask('fc-list', [':', 'family'])
  return text === undefined ? undefined : fontconfigFonts(text).slice(0, 5000)
}
