import type { Checked, Output } from '../../../core/contract.ts'
import { changesOf, usualLook } from '../../../core/materials/design.ts'
import { problemsOfLabels } from '../../../core/materials/label-papers.ts'
import { refusal } from '../../../core/model/failure.ts'
import { type Material, materials } from '../../../core/model/material.ts'
import type { Logo, Look } from '../../../core/model/template.ts'
import type { Context } from '../context.ts'
import { readSettings } from '../settings.ts'
import { designsOf, logoOf, sharedKeys, templatesCollection } from './designs.ts'
import { pngSize } from './png-size.ts'

/** Every template as it stands at this site. */
export function listTemplates({ site }: Context): Output<'templates.list'> {
  const designOf = designsOf(site)
  const templates = materials.map((material) => {
    const { template } = designOf(material)
    return { material, template, changed: Object.keys(changesOf(material, template)).length > 0 }
  })
  const logo = logoOf(site)
  const { look } = designOf(materials[0])
  return { templates, look, logo: logo ? { width: logo.width, height: logo.height } : null }
}

/** Keeps what differs from the preset. Throws `labels-wrong` for labels that the paper cannot hold. */
export function setTemplate(
  context: Context,
  { material, template }: Checked<'templates.set'>,
): Output<'templates.set'> {
  const changes = template === null ? {} : changesOf(material, template)
  const problems = changes.labels ? problemsOfLabels(changes.labels) : []
  if (problems.length > 0) throw refusal({ code: 'labels-wrong', problems })
  keep(context, material, Object.keys(changes).length > 0 ? changes : undefined)
  return { template: designsOf(context.site)(material).template, changed: Object.keys(changes).length > 0 }
}

export function setLook(context: Context, look: Look | null): Look {
  const isUsual = look === null || JSON.stringify(look) === JSON.stringify(usualLook)
  keep(context, sharedKeys.look, isUsual ? undefined : look)
  return look ?? usualLook
}

/** Keeps a PNG as the logo. Throws `logo-wrong` for what is none, or too large. */
export function setLogo(context: Context, png: string | null): Output<'templates.set-logo'> {
  const size = png === null ? undefined : pngSize(Buffer.from(png, 'base64'))
  if (png !== null && !size) throw refusal({ code: 'logo-wrong' })
  keep(context, sharedKeys.logo, size && ({ png, ...size } as Logo))
  return { logo: size ?? null }
}

/** One entry of the site's journal, and none where nothing changes. */
function keep(context: Context, key: Material | string, value: unknown): void {
  const before = context.site.get(templatesCollection, key)
  if (JSON.stringify(before) === JSON.stringify(value)) return
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  const change = value === undefined ? { drop: templatesCollection, key } : { put: templatesCollection, key, value }
  context.site.commit('set-template', by, [change])
}
