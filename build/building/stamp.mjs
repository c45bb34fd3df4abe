import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inRoot, root } from '../setup/paths.mjs'

/**
 * Runs `work` unless it ran last time for the very same sources and its `result` is still there.
 * Sources are compared by name, size and time of change: a look, not a read.
 */
export async function whenStale(stampName, sources, result, work) {
  const stampFile = inRoot('out', `${stampName}.stamp`)
  const stamp = stampOf(sources)
  if (existsSync(inRoot(result)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  await work()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
  return true
}

function stampOf(sources) {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, source)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const state = statSync(join(root, path))
  if (!state.isDirectory()) return hash.update(`${path} ${state.size} ${state.mtimeMs}\n`)
  for (const name of readdirSync(join(root, path)).sort()) addTo(hash, `${path}/${name}`)
}
