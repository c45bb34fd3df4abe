import { readFileSync } from 'node:fs'

/** The program's version, from the package it runs in. */
export function programVersion(root: URL): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }
  return version
}
