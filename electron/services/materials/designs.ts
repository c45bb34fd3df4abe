import { type Design, designOf } from '../../../core/materials/design.ts'
import { touched } from '../../../core/model/change.ts'
import { type Material, materials } from '../../../core/model/material.ts'
import type { Logo, Look, TemplateChanges } from '../../../core/model/template.ts'
import type { Store } from '../store/types.ts'

/** The collection of the site's store that holds the templates, by material, and under these two names what all share. */
export const templatesCollection = 'templates'
export const sharedKeys = { look: 'look', logo: 'logo' } as const

export const logoOf = (site: Store): Logo | undefined => site.get<Logo>(templatesCollection, sharedKeys.logo)

/** How each material of this site looks. */
export function designsOf(site: Store): (material: Material) => Design {
  const look = site.get<Look>(templatesCollection, sharedKeys.look)
  const logo = logoOf(site)
  const all = new Map(
    materials.map((material) => {
      const template = site.get<TemplateChanges>(templatesCollection, material)
      return [material, designOf(material, { template, look, logo })]
    }),
  )
  return (material) => all.get(material)!
}

const versions = new WeakMap<Store, { count: number }>()

/** A number that changes with every change of a design, for what is compared once and kept. */
export function designsVersion(site: Store): number {
  let version = versions.get(site)
  if (!version) {
    const counted = { count: 0 }
    versions.set(site, (version = counted))
    site.onCommit((_, changes) => {
      if (touched(changes).includes(templatesCollection)) counted.count++
    })
  }
  return version.count
}
