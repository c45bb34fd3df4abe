import { homedir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { linesThatMatch, read, root, sources, trackedFiles, trackedTexts } from './tracked-files.ts'

const topLevel = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'core',
  'electron',
  'renderer',
  'assets',
  'build',
  'test',
  'docs',
]

/** This file names what must not be named. */
const others = trackedTexts().filter((path) => path !== 'test/build/repository.test.ts')

/** Files that may be longer than the limit, and why. */
const longFiles: Readonly<Record<string, string>> = {
  'core/contract.ts': 'every call in one place is the point of the file',
  'test/closeout/after-exam.test.ts': 'a table of cases over one exam, which is set up once',
  'test/roster/changes.test.ts': 'a table of cases, each on its own',
  'test/roster/checks.test.ts': 'a table of cases, each on its own',
}

describe('the repository', () => {
  test('holds the agreed names on its top level and no other', () => {
    const names = new Set(trackedFiles().map((path) => path.split('/')[0]!))
    expect([...names].filter((name) => !name.startsWith('.') && !topLevel.includes(name))).toEqual([])
  })

  test('names no registry address', () => {
    expect(linesThatMatch(others, /https?:\/\/[^\s"'`)]*(registry|npmmirror)|"resolved":|^\s*registry\s*=/i)).toEqual(
      [],
    )
  })

  test('names no folder of the machine it was written on', () => {
    const here = [root.replace(/[\\/]$/, ''), `${homedir()}/`].map((path) =>
      path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    expect(linesThatMatch(others, new RegExp(String.raw`${here.join('|')}|(^|[\s"'\`(=:])/(work|root)/`))).toEqual([])
  })

  test('keeps every file short enough to hold in the head: 250 lines', () => {
    const long = sources().filter((path) => read(path).split('\n').length > 251)
    expect(long.filter((path) => !(path in longFiles))).toEqual([])
  })

  test('still needs every exception to that limit', () => {
    expect(Object.keys(longFiles).filter((path) => read(path).split('\n').length <= 251)).toEqual([])
  })

  test('leaves nothing half done: no note to do it later, no test left out without its reason, no silenced compiler', () => {
    const own = ['test/build/repository.test.ts', '.biome.json']
    const half =
      /\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-nocheck|@ts-expect-error\s*$|\b(test|it|describe)\.(only|todo|fails)\b|\b(test|it|describe|context)\.skip\((?!.*\b(not|no|nothing|cannot)\b)|biome-ignore(?!.*: \w)/
    expect(
      linesThatMatch(
        sources().filter((path) => !own.includes(path)),
        half,
      ),
    ).toEqual([])
  })

  test('has no file named for a heap of things', () => {
    expect(
      trackedFiles().filter((path) => /(^|\/)(utils?|helpers?|managers?|common|misc)([./-]|$)/i.test(path)),
    ).toEqual([])
  })

  test('says in the README how to start it and how to test it', () => {
    const readme = read('README.md')
    for (const command of ['npm start', 'npm test']) expect(readme).toContain(command)
  })

  test('lets the build machine do what a person does: npm test', () => {
    expect(read('.ci/run').trim().split('\n').at(-1)).toBe('exec npm test')
  })
})
