import { describe, expect, test } from 'vitest'
import { read } from './tracked-files.ts'

type Entry = {
  readonly version: string
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Package = Readonly<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>>>
>

const manifest = JSON.parse(read('package.json')) as Package
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Entry>> }
const installed = Object.entries(packages).filter(([place]) => place !== '')
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

/** Where Node would find `name` from `place`, as node_modules nest. */
function found(place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (`${folder}/node_modules/${name}` in packages) return true
    if (!folder.includes('/node_modules/')) return `node_modules/${name}` in packages
  }
}

describe('the packages', () => {
  test('are named with their exact version', () => {
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('are locked as package.json names them', () => {
    expect(
      Object.entries(direct).filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version),
    ).toEqual([])
  })

  test('are locked with a checksum each, whatever registry they come from', () => {
    expect(installed.filter(([, entry]) => !entry.integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual([])
  })

  test('are locked for every platform, so that npm ci works on Windows, macOS and Linux alike', () => {
    const missing = installed.flatMap(([place, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).filter((name) => !found(place, name)),
    )
    expect(missing).toEqual([])
  })

  test('that ship with the program each have a line that says why', () => {
    const document = read('docs/dependencies.md')
    const shipped = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)]
    expect(shipped.filter((name) => !document.includes(`\`${name}\``))).toEqual([])
  })
})
