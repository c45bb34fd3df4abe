import module from 'node:module'
import { inRoot } from './paths.mjs'

/**
 * Keeps what Node compiled in out/, for this process and those that it starts: the program has
 * hundreds of files, and a verb of the terminal takes half as long from its second run on. Where the
 * folder cannot be written, everything works as without it.
 */
export function keepCompiled() {
  process.env.NODE_COMPILE_CACHE ??= inRoot('out', 'compile-cache')
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE)
}
