import type { MaterialWarning } from '../../../core/model/material.ts'
import type { MaterialContent } from '../../../core/rules/material-content.ts'
import type { Part } from './job.ts'
import type { Typesetter } from './typesetter.ts'

/**
 * Every character on the sheets that no font at hand has, looked for before anything is drawn. Such a
 * character is printed as its code; each is told once per candidate.
 */
export function missingGlyphs(parts: readonly Part[], setter: Typesetter): MaterialWarning[] {
  return parts.flatMap(({ content }) => [
    ...warningsFor(setter, '', '', Object.values(content.head)),
    ...peopleOf(content).flatMap((person) => warningsFor(setter, person.candidate, person.name, Object.values(person))),
  ])
}

const peopleOf = (content: MaterialContent) => (content.kind === 'desk-cards' ? content.cards : content.rows)

function warningsFor(setter: Typesetter, candidate: string, name: string, texts: readonly unknown[]): MaterialWarning[] {
  return setter.missing(texts.filter((text) => typeof text === 'string').join('')).map((character) => {
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`
    return { code: 'missing-glyph', candidate, name, value: `${character} ${code}` }
  })
}
