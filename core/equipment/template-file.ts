import { ChecklistTemplate } from '../model/equipment.ts'

/** A template as another site can read it. */
export function writeTemplate(template: ChecklistTemplate): string {
  return `${JSON.stringify({ kind: 'examdesk-checklist', version: 1, ...template }, null, 2)}\n`
}

/** Reads such a file; problems name the place in it. Ids must differ. */
export function readTemplate(
  text: string,
): { readonly template: ChecklistTemplate } | { readonly problems: readonly string[] } {
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { problems: ['json'] }
  }
  if (typeof raw !== 'object' || raw === null || (raw as { kind?: unknown }).kind !== 'examdesk-checklist')
    return { problems: ['kind'] }
  const read = ChecklistTemplate.safeParse(raw)
  if (!read.success)
    return { problems: read.error.issues.slice(0, 10).map(({ path, code }) => `${path.join('.')}: ${code}`) }
  const twice = doubled(read.data)
  return twice === undefined ? { template: read.data } : { problems: [`id: ${twice}`] }
}

/** An id that two items have. */
export function doubled({ items }: ChecklistTemplate): string | undefined {
  const seen = new Set<string>()
  return items.find(({ id }) => seen.has(id) || !seen.add(id))?.id
}
