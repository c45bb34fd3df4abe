import { homedir } from 'node:os'
import { runTerminal } from './hosts/terminal/terminal.ts'
import { openApp } from './services/app.ts'
import { defaultDataFolder } from './services/default-folders.ts'

const interruption = new AbortController()
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(code)
    interruption.abort(code)
  })
}

process.exitCode = await runTerminal({
  argv: process.argv.slice(2),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  folder: process.cwd(),
  openApp: (dataFolder = defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() })) =>
    openApp({ dataFolder, host: 'terminal' }),
  interrupted: interruption.signal,
})
