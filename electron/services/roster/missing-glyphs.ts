import { isRefusal } from '../../../core/model/failure.ts'
import type { RowFinding } from '../../../core/model/row-issue.ts'
import type { RareNames } from './rows/rare-names.ts'

/** Warns of names that the fonts of this computer cannot print. */
export type GlyphCheck = (rare: RareNames, add: (finding: RowFinding) => void) => Promise<void>

/**
 * The fonts are opened only when a roster has a name with a rare character, and asked about each once. Where
 * the program's own fonts are gone, printing says so; a roster can be read without them.
 */
export function createGlyphCheck(): GlyphCheck {
  const lacking = new Map<string, boolean>()
  let ask: ((text: string) => readonly string[]) | undefined

  const learn = async (characters: ReadonlySet<string>): Promise<void> => {
    if (characters.size === 0) return
    ask ??= await openFonts()
    const missing = new Set(ask([...characters].join('')))
    for (const one of characters) lacking.set(one, missing.has(one))
  }
  return async (rare, add) => {
    const names = rare.names()
    try {
      await learn(new Set(names.flatMap(({ characters }) => characters).filter((one) => !lacking.has(one))))
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.failure.code === 'font-missing') return
      throw thrown
    }
    for (const { row, name, characters } of names) {
      const missing = characters.filter((one) => lacking.get(one)).join('')
      if (missing !== '')
        add({ row, field: 'name', code: 'character-not-printable', value: name, more: { characters: missing } })
    }
  }
}

async function openFonts(): Promise<(text: string) => readonly string[]> {
  const { createTypesetter } = await import('../materials/typesetter.ts')
  const { findFontFiles } = await import('../materials/font-files.ts')
  return createTypesetter(findFontFiles(process.platform, process.env)).missing
}
