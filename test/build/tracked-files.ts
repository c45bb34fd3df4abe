import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The files that git keeps, as they stand in the working tree. */
export function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  return listed.filter((path) => existsSync(join(root, path)))
}

const binary = /\.(png|jpe?g|ico|icns|ttf|otf|woff2?|pdf|xlsx?|ods|zip|wasm)$/

export const trackedTexts = (): string[] => trackedFiles().filter((path) => !binary.test(path))

/** Program text that people write; the deliberate violations are not. */
export const sources = (): string[] =>
  trackedFiles().filter((path) => /\.(tsx?|mjs|css)$/.test(path) && !path.startsWith('test/layers/'))

/** `file:line` of each line that matches. */
export function linesThatMatch(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [])),
  )
}
