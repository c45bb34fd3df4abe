import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { isAbsolute } from 'node:path'
import { refusal } from '../../../../core/model/failure.ts'
import { type IppAnswer, readIpp } from './ipp-message.ts'

const longest = 10_000

/** The socket of the print system on this computer; `CUPS_SERVER` may name another. No port is ever opened. */
export function cupsSocket(env: NodeJS.ProcessEnv): string {
  const named = env.CUPS_SERVER
  if (named && isAbsolute(named)) return named
  const usual = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd']
  return usual.find((path) => existsSync(path)) ?? usual[0]!
}

/** Asks the print system. Throws `print-system-down` where nobody answers, or nothing that can be read. */
export function askCups(socketPath: string, message: Buffer): Promise<IppAnswer> {
  return new Promise((resolve, reject) => {
    const down = (reason: string): void => reject(refusal({ code: 'print-system-down', reason }))
    const headers = { host: 'localhost', 'content-type': 'application/ipp', 'content-length': message.length }
    const asking = request({ socketPath, path: '/', method: 'POST', headers, timeout: longest }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', (error: NodeJS.ErrnoException) => down(error.code ?? error.message))
      answer.on('end', () => {
        if (answer.statusCode !== 200) return down(`HTTP ${answer.statusCode}`)
        try {
          resolve(readIpp(Buffer.concat(parts)))
        } catch (error) {
          down(error instanceof Error ? error.message : String(error))
        }
      })
    })
    asking.on('timeout', () => asking.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })))
    asking.on('error', (error: NodeJS.ErrnoException) => down(error.code ?? error.message))
    asking.end(message)
  })
}
