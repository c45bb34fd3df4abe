import { existsSync, renameSync } from 'node:fs'
import { isRefusal } from '../../core/model/failure.ts'
import { createStore, openStore } from './store/open-store.ts'
import type { Store } from './store/types.ts'

type SiteNotice = { readonly code: 'torn-line' | 'snapshot-rebuilt' | 'settings-set-aside'; readonly file: string }
type OpenSite = { readonly store: Store; readonly notices: readonly SiteNotice[] }

/**
 * The store of what outlives one exam: settings, import mappings. Made on the first start. Where its
 * journal is damaged, the folder is kept under another name and a new one begun, with a notice: lost
 * settings must not keep an exam from opening.
 */
export function openSite(folder: string, device: string, at: string): OpenSite {
  const make = () => createStore(folder, { device }, 'create-site', { operator: '', at }, [])
  if (!existsSync(folder)) return make()
  try {
    return openStore(folder, { device })
  } catch (thrown) {
    if (!isRefusal(thrown) || !['journal-damaged', 'journal-missing'].includes(thrown.failure.code)) throw thrown
    const kept = `${folder}-damaged-${at.replace(/[^0-9]/g, '').slice(0, 14)}`
    renameSync(folder, kept)
    return { store: make().store, notices: [{ code: 'settings-set-aside', file: kept }] }
  }
}
