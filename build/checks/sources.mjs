import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../setup/paths.mjs'

/** What the compiler cannot see: a clock, chance or the computer's own time zone inside core. */
const impure = [
  [/\bDate\.now\b/, 'reads the clock'],
  [/\bnew Date\b(?!\s*\(\s*[^)\s])/, 'reads the clock'],
  [/(?<!new )(?<![\w.])Date\(/, 'reads the clock'],
  [/\bMath\.random\b/, 'is left to chance'],
  [
    /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(/,
    "depends on the computer's time zone",
  ],
  [/\.toLocale(?:Date|Time)?String\(/, "depends on the computer's language and time zone"],
]

/** A type taken in by import('…') escapes the layer rules, which read import declarations. Packages loaded late may be. */
const hiddenImports = [
  [
    /\bimport\((['"])(?:\.|electron|node:)[^'"]*\1\)(?:\.[A-Z]|>)|\btypeof import\(['"](?:\.|electron|node:)/,
    'imports a type in passing; write an import declaration',
  ],
]

/** The kit's growing text fields write style elements into the page, which its policy forbids. */
const injectedStyles = [[/\bautoSize\b/, "writes styles that the page's policy forbids; give the field rows"]]

export const coreIsDeterministic = {
  name: 'core: no clock, no chance, no time zone of the computer',
  run: async () => findingsIn(inRoot('core'), impure),
}

export const typesAreImported = {
  name: 'layers: types are imported by declarations',
  run: async () => ['core', 'electron', 'renderer'].flatMap((layer) => findingsIn(inRoot(layer), hiddenImports)),
}

export const noInjectedStyles = {
  name: 'renderer: no field writes its own styles into the page',
  run: async () => findingsIn(inRoot('renderer'), injectedStyles),
}

/** Each file in test/layers/sources is found by the rule of its folder. */
export const sourceFixtures = [
  ['core-is-deterministic', impure],
  ['types-are-imported', hiddenImports],
  ['no-injected-styles', injectedStyles],
].map(([folder, patterns]) => ({
  name: `layers: the rule ${folder} bites`,
  run: async () => {
    const files = sourcesBelow(inRoot('test', 'layers', 'sources', folder))
    const missed = files.filter((file) => findingsOf(file, patterns).length === 0)
    return files.length === 0 ? ['there is no violation to find'] : missed.map((file) => `${file} was not found`)
  },
}))

function findingsIn(folder, patterns) {
  return sourcesBelow(folder).flatMap((file) => findingsOf(file, patterns))
}

function findingsOf(file, patterns) {
  const lines = withoutComments(readFileSync(file, 'utf8')).split('\n')
  return lines.flatMap((line, index) =>
    patterns.filter(([pattern]) => pattern.test(line)).map(([, why]) => `${file}:${index + 1} ${why}`),
  )
}

/** Blanks comments out, line by line, so that line numbers stay. */
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '$1')
}

function sourcesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
