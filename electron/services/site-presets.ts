import type { Preset } from '../../core/model/exam.ts'
import { refusal } from '../../core/model/failure.ts'
import { asPreset, type OwnPreset } from '../../core/model/own-preset.ts'
import { presets } from '../../core/presets/presets.ts'
import { compareText } from '../../core/rules/natural-order.ts'
import type { Store } from './store/types.ts'

/** The presets that exams can be made from: the program's, then the site's own by name. */
export function presetsOf(site: Store): readonly Preset[] {
  const own = [...site.all<OwnPreset>('presets').values()].sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
  )
  return [...presets, ...own.map(asPreset)]
}

/** The preset of that id. Throws `preset-not-found`. */
export function presetOf(site: Store, id: string): Preset {
  const all = presetsOf(site)
  const found = all.find((preset) => preset.id === id)
  if (!found) throw refusal({ code: 'preset-not-found', preset: id, presets: all.map((preset) => preset.id) })
  return found
}

/** The site's own preset of that id. Throws `preset-not-found`, also for one of the program's. */
export function ownPresetOf(site: Store, id: string): OwnPreset {
  const own = site.get<OwnPreset>('presets', id)
  if (!own) throw refusal({ code: 'preset-not-found', preset: id, presets: [...site.all('presets').keys()] })
  return own
}
