import { keepCompiled } from './setup/compile-cache.mjs'
import { installPackages } from './setup/packages.mjs'
import { installPrograms } from './setup/programs.mjs'
import { runUnderPinnedNode } from './setup/runtime.mjs'

/**
 * Makes the computer ready for a command: packages, then Node, then (for 'window' and 'tests')
 * programs. Each part does nothing when nothing is missing. Resolves with the programs that are
 * still missing; without packages or Node it ends the process with one sentence on stderr.
 */
export async function setUp(purpose) {
  installPackages()
  await runUnderPinnedNode()
  keepCompiled()
  return purpose === 'terminal' ? [] : installPrograms(purpose)
}
