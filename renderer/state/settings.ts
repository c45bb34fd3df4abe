import { create } from 'zustand'
import type { Settings } from '../../core/contract.ts'
import type { Failure } from '../../core/model/failure.ts'
import { call } from '../api/call.ts'
import { onEvent } from '../api/events.ts'
import { restorePlace } from './place-memory.ts'

type SettingsState = {
  readonly settings: Settings
  readonly loaded: boolean
  readonly failure: Failure | undefined
  readonly change: (part: Partial<Settings>) => Promise<void>
}

const defaults: Settings = { language: 'zh-CN', theme: 'system', zoom: 100, operator: '', site: '', outFolder: '' }

/** The settings of this PC as the services hold them. */
export const useSettings = create<SettingsState>()((set, get) => ({
  settings: defaults,
  loaded: false,
  failure: undefined,
  async change(part) {
    const before = get().settings
    set({ settings: { ...before, ...part }, failure: undefined })
    const answer = await call('settings.set', part)
    set(answer.ok ? { settings: answer.value } : { settings: before, failure: answer.failure })
  },
}))

/** Reads the settings and follows their changes until the returned function is called. */
export function followSettings(): () => void {
  const stop = onEvent((event) => {
    if (event.event === 'settings') useSettings.setState({ settings: event.settings })
  })
  void call('settings.get', {}).then((answer) => {
    if (answer.ok) restorePlace(answer.value.desk)
    useSettings.setState(
      answer.ok ? { settings: answer.value, loaded: true } : { failure: answer.failure, loaded: true },
    )
  })
  return stop
}
