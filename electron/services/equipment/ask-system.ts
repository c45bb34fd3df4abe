import { execFile } from 'node:child_process'

/** What a program of the system prints, or nothing where it is missing, fails or takes longer than five seconds. No shell. */
export function ask(program: string, args: readonly string[], timeout = 5000): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(program, [...args], { timeout, windowsHide: true, maxBuffer: 8 << 20, encoding: 'buffer' }, (error, out) =>
      resolve(error ? undefined : textOf(out)),
    )
  })
}

/** Chinese Windows writes GBK on its console. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
