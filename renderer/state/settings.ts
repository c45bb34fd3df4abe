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

/** What the services last said, and the changes that they have not answered yet, oldest first. */
let saved = defaults
let unanswered: readonly Partial<Settings>[] = []

// A change shows at once and stays: the answer to an earlier one must not take a later one back.
const shown = (): Settings => Object.assign({}, saved, ...unanswered)

/** The settings of this PC as the services hold them, with the changes just made. */
export const useSettings = create<SettingsState>()((set) => ({
  settings: defaults,
  loaded: false,
  failure: undefined,
  async change(part) {
    unanswered = [...unanswered, part]
    set({ settings: shown(), failure: undefined })
    const answer = await call('settings.set', part)
    unanswered = unanswered.filter((other) => other !== part)
    if (answer.ok) saved = answer.value
    set(answer.ok ? { settings: shown() } : { settings: shown(), failure: answer.failure })
  },
}))

function show(settings: Settings): void {
  saved = settings
  useSettings.setState({ settings: shown() })
}

/** Reads the settings and follows their changes until the returned function is called. */
export function followSettings(): () => void {
  const stop = onEvent((event) => {
    if (event.event === 'settings') show(event.settings)
  })
  void call('settings.get', {}).then((answer) => {
    if (answer.ok) {
      restorePlace(answer.value.desk)
      show(answer.value)
    }
    useSettings.setState(answer.ok ? { loaded: true } : { failure: answer.failure, loaded: true })
  })
  return stop
}
