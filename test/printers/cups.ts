import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Why no print system can be tried on this computer, or nothing when one can. */
export function whyNoCups(): string | undefined {
  if (process.platform === 'win32') return 'CUPS is not for Windows'
  if (process.getuid?.() !== 0) return 'starting cupsd takes root'
  return existsSync('/usr/sbin/cupsd') && existsSync('/usr/bin/lp')
    ? undefined
    : 'cups and cups-client are not installed'
}

export type Cups = {
  readonly folder: string
  readonly socket: string
  /** Adds a printer whose pages end up as PDF in the file that is returned. */
  readonly addFile: (name: string, ...more: string[]) => string
  /** Adds a printer with this device and description. */
  readonly add: (name: string, device: string, ppd: string, ...more: string[]) => void
  readonly command: (program: string, ...args: string[]) => string
  readonly stop: () => Promise<void>
}

/** A cupsd of its own in a folder of its own, on a socket and nothing else. `CUPS_SERVER` names it from then on. */
export async function startCups(): Promise<Cups> {
  const folder = mkdtempSync(join(tmpdir(), 'examdesk-cups-'))
  chmodSync(folder, 0o755)
  for (const name of ['etc/ppd', 'run', 'cache', 'spool/tmp', 'log', 'out'])
    mkdirSync(join(folder, name), { recursive: true })
  chmodSync(join(folder, 'out'), 0o777)
  addBackends(folder)
  const socket = join(folder, 'run', 'cups.sock')
  writeFileSync(join(folder, 'etc/cupsd.conf'), daemonRules(socket))
  writeFileSync(join(folder, 'etc/cups-files.conf'), daemonFiles(folder))
  const configs = ['-c', join(folder, 'etc/cupsd.conf'), '-s', join(folder, 'etc/cups-files.conf')]
  const daemon = spawn('/usr/sbin/cupsd', ['-f', ...configs], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  daemon.stderr.on('data', (part) => (said += String(part)))
  const ended = new Promise<void>((resolve) => daemon.once('exit', () => resolve()))
  for (let tries = 0; !existsSync(socket); tries++) {
    if (tries > 200 || daemon.exitCode !== null) throw new Error(`cupsd did not start: ${said}`)
    await wait(50)
  }
  process.env.CUPS_SERVER = socket
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } // where lpadmin is, which not every PATH names
  const command: Cups['command'] = (program, ...args) =>
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env })
  const add: Cups['add'] = (name, device, ppd, ...more) =>
    void command('lpadmin', '-p', name, '-E', '-v', device, '-P', ppd, ...more)
  return {
    folder,
    socket,
    command,
    add,
    addFile(name, ...more) {
      const file = join(folder, 'out', `${Buffer.from(name).toString('hex')}.pdf`)
      const ppd = join(folder, 'plain.ppd')
      writeFileSync(ppd, plainPpd)
      add(name, `keep:${file}`, ppd, ...more)
      return file
    },
    async stop() {
      daemon.kill('SIGTERM')
      await ended
      delete process.env.CUPS_SERVER
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The system's own filters, cups-pdf where it is installed, and a device that keeps in a file what a printer would get. */
function addBackends(folder: string): void {
  mkdirSync(join(folder, 'bin', 'backend'), { recursive: true })
  for (const name of ['filter', 'cgi-bin', 'daemon', 'driver', 'monitor', 'notifier'])
    symlinkSync(join('/usr/lib/cups', name), join(folder, 'bin', name))
  const pdf = '/usr/lib/cups/backend/cups-pdf'
  if (existsSync(pdf)) symlinkSync(pdf, join(folder, 'bin', 'backend', 'cups-pdf'))
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own variables
  const keep = '#!/bin/sh\n[ $# -eq 0 ] && exit 0\ncat ${6:-} > "${DEVICE_URI#keep:}"\n'
  writeFileSync(join(folder, 'bin', 'backend', 'keep'), keep, { mode: 0o755 })
}

const daemonRules = (socket: string): string => `LogLevel warn
Listen ${socket}
Browsing No
WebInterface No
DefaultAuthType None
IdleExitTimeout 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`

const daemonFiles = (folder: string): string => `ServerRoot ${folder}/etc
ServerBin ${folder}/bin
StateDir ${folder}/run
CacheDir ${folder}/cache
RequestRoot ${folder}/spool
TempDir ${folder}/spool/tmp
AccessLog ${folder}/log/access_log
ErrorLog ${folder}/log/error_log
PageLog ${folder}/log/page_log
SystemGroup root
User lp
Group lp
Sandboxing relaxed
`

/**
 * A printer that takes PDF as most do today, prints both sides and has two trays; its pages have no margin, so
 * that a file shows exactly what the print system makes of a page.
 */
const plainPpd = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PLAIN.PPD"
*Manufacturer: "ExamDesk"
*Product: "(Plain PDF printer)"
*ModelName: "Plain PDF printer"
*ShortNickName: "Plain PDF printer"
*NickName: "Plain PDF printer"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsManualCopies: True
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595.275590551181 841.889763779528]>>setpagedevice"
*PageSize A3/A3: "<</PageSize[841.889763779528 1190.55118110236]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595.275590551181 841.889763779528]>>setpagedevice"
*PageRegion A3/A3: "<</PageSize[841.889763779528 1190.55118110236]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595.275590551181 841.889763779528"
*ImageableArea A3/A3: "0 0 841.889763779528 1190.55118110236"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595.275590551181 841.889763779528"
*PaperDimension A3/A3: "841.889763779528 1190.55118110236"
*OpenUI *InputSlot/Media Source: PickOne
*OrderDependency: 20 AnySetup *InputSlot
*DefaultInputSlot: Tray1
*InputSlot Tray1/Tray 1: "<</MediaPosition 1>>setpagedevice"
*InputSlot Tray2/Tray 2: "<</MediaPosition 2>>setpagedevice"
*CloseUI: *InputSlot
*OpenUI *Duplex/2-Sided Printing: PickOne
*OrderDependency: 30 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: "<</Duplex false>>setpagedevice"
*Duplex DuplexNoTumble/Long Edge: "<</Duplex true/Tumble false>>setpagedevice"
*Duplex DuplexTumble/Short Edge: "<</Duplex true/Tumble true>>setpagedevice"
*CloseUI: *Duplex
*DefaultFont: Courier
*Font Courier: Standard "(002.004S)" Standard ROM
`
