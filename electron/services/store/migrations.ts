import type { Change } from '../../../core/model/change.ts'

/**
 * A step from one version of the journal's lines to the next, applied in memory when an older line
 * is read. The file is never rewritten. Each version that was ever released keeps a stored journal
 * in `test/fixtures/journal/` that must open for ever.
 */
export type Migration = {
  /** The version this step starts from; it leads to `from + 1`. */
  readonly from: number
  readonly migrate: (changes: readonly Change[], action: string) => readonly Change[]
}

/** All steps there are, in order. Version 1 is the first one, so there is none yet. */
export const migrations: readonly Migration[] = []

/** The version this program writes. Throws when the list does not start at 1 and rise by 1. */
export function versionAfter(steps: readonly Migration[]): number {
  steps.forEach((step, index) => {
    if (step.from !== index + 1) throw new Error(`migration ${index + 1} starts from version ${step.from}`)
  })
  return steps.length + 1
}

/** The changes of a line of `version`, as the newest version would have written them. */
export function migrated(
  changes: readonly Change[],
  action: string,
  version: number,
  steps: readonly Migration[],
): readonly Change[] {
  return steps.slice(version - 1).reduce((sofar, step) => step.migrate(sofar, action), changes)
}
