import type { Settings } from '../../core/contract.ts'
import type { Store } from './store/types.ts'

export const defaultSettings: Settings = {
  language: 'zh-CN',
  theme: 'system',
  zoom: 100,
  operator: '',
  site: '',
  outFolder: '',
}

/** The settings of this PC; what was never set has its default. */
export function readSettings(site: Store): Settings {
  return { ...defaultSettings, ...site.get<Partial<Settings>>('settings', 'settings') }
}
