import { spawn } from 'node:child_process'

/**
 * A screen for the tests with real windows, on Linux without one. `-noreset`: Xvfb would otherwise
 * reset when its last window closes and refuse a connection made in that instant.
 */
export async function setup(): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux' || process.env.DISPLAY) return undefined
  const args = ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset']
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise<string>((resolve, reject) => {
    screen.on('error', reject)
    screen.on('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)))
    screen.stdio[3]!.once('data', (chunk) => resolve(String(chunk).trim()))
  })
  process.env.DISPLAY = `:${number}`
  return () => void screen.kill()
}
