import { createHash } from 'node:crypto'
import type { Mapping } from '../../../core/model/roster.ts'
import type { Context } from '../context.ts'
import { readSettings } from '../settings.ts'

type Kept = { readonly shape: string; readonly mapping: Mapping; readonly at: string }

/** The mappings that people chose by hand, by the shape of the header they were chosen for. */
export function rememberedMappings({ site }: Context): Record<string, Mapping> {
  return Object.fromEntries([...site.all<Kept>('mappings').values()].map(({ shape, mapping }) => [shape, mapping]))
}

/** Keeps a mapping for the next file with the same header. */
export function rememberMapping(context: Context, shape: string, mapping: Mapping): void {
  const key = createHash('sha256').update(shape).digest('hex').slice(0, 32)
  const before = context.site.get<Kept>('mappings', key)
  if (before && JSON.stringify(before.mapping) === JSON.stringify(mapping)) return
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  context.site.commit('remember-mapping', by, [
    { put: 'mappings', key, value: { shape, mapping, at: by.at } satisfies Kept },
  ])
}
