import type { Handlers } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import type { Press } from '../materials/press.ts'
import { previewTemplate } from '../materials/preview-template.ts'
import { listTemplates, setLogo, setLook, setTemplate } from '../materials/templates.ts'

type TemplateHandlers = Pick<
  Handlers,
  'templates.list' | 'templates.set' | 'templates.set-look' | 'templates.set-logo' | 'templates.preview'
>

/** How materials look at this site. */
export function templateHandlers(context: Context, press: Press): TemplateHandlers {
  return {
    'templates.list': () => listTemplates(context),
    'templates.set': (input) => setTemplate(context, input),
    'templates.set-look': ({ look }) => ({ look: setLook(context, look) }),
    'templates.set-logo': ({ png }) => setLogo(context, png),
    'templates.preview': (input) => previewTemplate(context, press, input),
  }
}
