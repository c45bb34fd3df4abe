import type { MaterialContent } from '../../../core/materials/material-content.ts'
import type { FormDocument } from '../../../core/model/form.ts'
import type { MaterialWarning } from '../../../core/model/material.ts'
import type { Part } from './job.ts'
import type { Typesetter } from './typesetter.ts'

/**
 * Every character on the sheets that no font at hand has, looked for before anything is drawn. Such a
 * character is printed as its code; each is told once per candidate.
 */
export function missingGlyphs(parts: readonly Part[], setter: Typesetter): MaterialWarning[] {
  return parts.flatMap(({ content }) => {
    if (content.kind === 'test-page') return []
    if (content.kind === 'signposts')
      return warningsFor(
        setter,
        '',
        '',
        content.signs.flatMap(({ text, note }) => [text, note]),
      )
    if (content.kind === 'bag-labels')
      return content.labels.flatMap(({ head }) => warningsFor(setter, '', head.room, Object.values(head)))
    if (content.kind === 'form') return warningsFor(setter, '', content.subject, formTexts(content))
    if (content.kind === 'staff-badges')
      return content.badges.flatMap((badge) => warningsFor(setter, '', badge.name, Object.values(badge)))
    return [
      ...warningsFor(setter, '', '', Object.values(content.head)),
      ...(content.kind === 'room-records'
        ? warningsFor(setter, '', '', [...content.happened, ...content.violations])
        : []),
      ...peopleOf(content).flatMap((person) =>
        warningsFor(setter, person.candidate, person.name, Object.values(person)),
      ),
    ]
  })
}

/** Every text of a form's tables and facts: where names stand. */
const formTexts = (form: FormDocument): string[] =>
  form.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat()
      : block.kind === 'facts'
        ? block.items.flat()
        : block.kind === 'text'
          ? [block.text]
          : block.kind === 'boxes'
            ? block.rows.flatMap((row) => row.boxes.map((box) => box.value))
            : [],
  )

const peopleOf = (content: MaterialContent) => ('cards' in content ? content.cards : content.rows)

function warningsFor(
  setter: Typesetter,
  candidate: string,
  name: string,
  texts: readonly unknown[],
): MaterialWarning[] {
  return setter.missing(texts.filter((text) => typeof text === 'string').join('')).map((character) => {
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`
    return { code: 'missing-glyph', candidate, name, value: `${character} ${code}` }
  })
}
