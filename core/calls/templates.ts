import { z } from 'zod'
import { Material, MaterialWarning } from '../model/material.ts'
import { Logo, Look, Template, TemplateField } from '../model/template.ts'

const LogoSize = Logo.pick({ width: true, height: true })

/** Calls about how materials look at this site: 模板. They hold for every exam. */
export const templateCalls = {
  'templates.list': {
    input: z.strictObject({}),
    output: z.object({
      templates: z.array(z.object({ material: Material, template: Template, changed: z.boolean() })),
      look: Look,
      logo: LogoSize.nullable(),
    }),
  },
  /** Keeps a material's template for this site; `null` goes back to the preset. */
  'templates.set': {
    input: z.strictObject({ material: Material, template: Template.nullable() }),
    output: z.object({ template: Template, changed: z.boolean() }),
  },
  /** Keeps the colours that all materials share; `null` goes back to the preset. */
  'templates.set-look': { input: z.strictObject({ look: Look.nullable() }), output: z.object({ look: Look }) },
  /** Keeps the site's logo, a PNG of moderate size; `null` takes it away. */
  'templates.set-logo': {
    input: z.strictObject({ png: Logo.shape.png.nullable() }),
    output: z.object({ logo: LogoSize.nullable() }),
  },
  /**
   * Draws the first page as a template would have it, from a room of the exam or, where it has none, from
   * invented candidates. Nothing is kept or logged.
   */
  'templates.preview': {
    input: z.strictObject({
      exam: z.string().optional(),
      session: z.string().optional(),
      room: z.string().optional(),
      material: Material,
      template: Template,
      look: Look.optional(),
    }),
    output: z.object({
      url: z.string(),
      pages: z.number().int(),
      warnings: z.array(MaterialWarning),
      /** Fields that a card of this size has no room for. */
      leftOut: z.array(TemplateField),
      /** Whether it shows invented candidates. */
      sample: z.boolean(),
      ms: z.number(),
    }),
  },
} as const
