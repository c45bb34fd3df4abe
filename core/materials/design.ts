import type { Material } from '../model/material.ts'
import type { Logo, Look, Template, TemplateChanges } from '../model/template.ts'
import type { HalfDay } from '../rules/session-words.ts'
import { contentHash } from './content-hash.ts'
import { templatePresets } from './template-knobs.ts'

/** How a material of this site looks: what was set, over what comes with the program. Plain data. */
export type Design = {
  readonly template: Template
  readonly look: Look
  /** Tells one setting of the template and the logo from another; absent while nothing differs from the preset. */
  readonly mark?: string | undefined
}

/** Half days differ in colour; on printers without colour the bar's shape tells them apart. */
export const usualLook: Look = { colours: { am: '#C2410C', pm: '#1D4ED8', evening: '#6D28D9' }, levels: {} }

export const presetDesign = (material: Material): Design => ({ template: templatePresets[material], look: usualLook })

/** The settings that really differ from the material's preset. */
export function changesOf(material: Material, template: TemplateChanges): TemplateChanges {
  const preset: Readonly<Record<string, unknown>> = templatePresets[material]
  const differing = Object.entries(template).filter(
    ([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(preset[key]),
  )
  return Object.fromEntries(differing) as TemplateChanges
}

/** A material's design from what the site has kept. */
export function designOf(
  material: Material,
  kept: {
    readonly template?: TemplateChanges | undefined
    readonly look?: Look | undefined
    readonly logo?: Logo | undefined
  },
): Design {
  const changes = changesOf(material, kept.template ?? {})
  const look = kept.look ?? usualLook
  const template = { ...templatePresets[material], ...changes }
  const logo = template.logo && kept.logo ? kept.logo.png : ''
  return { template, look, mark: Object.keys(changes).length === 0 ? undefined : contentHash([changes, logo]) }
}

/** The colour of a session: that of its level where one is set, else that of its half day. */
export const sessionColour = ({ colours, levels }: Look, halfDay: HalfDay, level: string): string =>
  levels[level] ?? colours[halfDay]
