import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Failure, isRefusal } from '../../core/model/failure.ts'
import { createStore, type Opened, openStore, type StoreOptions } from '../../electron/services/store/open-store.ts'
import type { Store } from '../../electron/services/store/types.ts'

export const at = '2024-05-25T08:00:00+08:00'
export const by = { operator: '王老师', at }
export const options: StoreOptions = { device: '考务机1', now: () => at }

/** A folder of its own for one test, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A store of `entries` entries in a folder of its own; entry n > 1 puts record `r<n>`. */
export function storeOf(entries: number): Store {
  const { store } = createStore(join(temporaryFolder(), 'exam'), options, 'create', by, [
    { put: 'exam', key: 'exam', value: { name: '1+X 考试' } },
  ])
  for (let n = 2; n <= entries; n++) commitRecord(store, n)
  return store
}

export function commitRecord(store: Store, n: number): void {
  store.commit('scan', by, [{ put: 'attendance', key: `r${n}`, value: { id: `r${n}`, name: '张䶮', n } }])
}

export const journalOf = (folder: string): string => join(folder, 'journal.ndjson')
export const textOf = (folder: string): string => readFileSync(journalOf(folder), 'utf8')
export const linesOf = (folder: string): string[] => textOf(folder).split('\n').slice(0, -1)

export const open = (folder: string, more: Partial<StoreOptions> = {}): Opened =>
  openStore(folder, { ...options, ...more })

/** The failure that `work` is refused with. */
export function failureOf(work: () => unknown): Failure {
  try {
    work()
  } catch (thrown) {
    if (isRefusal(thrown)) return thrown.failure
    throw thrown
  }
  throw new Error('nothing was refused')
}

/** The collections named, as plain objects. */
export function stateOf(store: Store, names: readonly string[] = ['exam', 'attendance']): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, [...store.all(name)]]))
}
