import { execFile } from 'node:child_process'

export type Ran = { readonly code: number | string; readonly stdout: string; readonly stderr: string }

/** Long enough for a slow queue, short enough that nobody thinks the program hangs. */
const longest = 60_000

/**
 * Runs a program with these arguments, never through a shell, and gives what it said. Words are asked for in
 * English: they are read, not shown. A program that is not there has the code `ENOENT`.
 */
export function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env: { ...env, LC_ALL: 'C', LANG: 'C' }, timeout: longest, maxBuffer: 1 << 24, windowsHide: true }
    execFile(program, [...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? error.signal ?? 1) : 0, stdout, stderr: stderr.trim() })
    })
  })
}
