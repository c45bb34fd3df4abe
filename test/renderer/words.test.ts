import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../renderer/words/en.ts'
import { zh } from '../../renderer/words/zh.ts'

type Tree = { readonly [key: string]: unknown }

/** Every word with its path; functions are called with plausible arguments. */
function wordsOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = `${path}.${key}`
    if (typeof value === 'string') return [[at, value] as [string, string]]
    if (typeof value === 'function') return [[at, String(value('3', '2', '1'))] as [string, string]]
    return wordsOf(value as Tree, at)
  })
}

const source = join(import.meta.dirname, '../../renderer')

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === 'words' ? [] : sources(join(folder, entry.name))
    return /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []
  })
}

test('the languages have the same words and none is empty', () => {
  expect(wordsOf(en).map(([path]) => path)).toEqual(wordsOf(zh).map(([path]) => path))
  expect([...wordsOf(zh), ...wordsOf(en)].filter(([, word]) => word.trim() === '')).toEqual([])
})

test('the English is English', () => {
  expect(wordsOf(en).filter(([, word]) => /[\u3400-\u9fff]/.test(word))).toEqual([])
})

test('no sentence hides outside the words', () => {
  // Each language is named in itself, so that whoever reads only that one finds it.
  const allowed = /'简体中文'|'中文'|'English'/
  const found = sources(source).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /[\u3400-\u9fff]/.test(line.replace(/\/\*.*|^\s*\*.*|\/\/.*/, '')) && !allowed.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
