import type { Handlers, Settings } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import { readSettings } from '../settings.ts'

/** The settings of this PC, kept in the site's own store. Every change is told to the window. */
export function settingsHandlers(context: Context): Pick<Handlers, 'settings.get' | 'settings.set'> {
  return {
    'settings.get': () => readSettings(context.site),
    'settings.set'(input) {
      const before = readSettings(context.site)
      const settings: Settings = { ...before, ...definedOnly(input) }
      if (JSON.stringify(settings) === JSON.stringify(before)) return before
      const by = { operator: settings.operator, at: context.now() }
      context.site.commit('set-settings', by, [{ put: 'settings', key: 'settings', value: settings }])
      context.emit({ event: 'settings', settings })
      return settings
    },
  }
}

/** A field sent as undefined is a field not sent. */
function definedOnly(input: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}
