import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { stampOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'

type Tag = Output<'equipment.get'>['unknownTags'][number]

/** Tags that nobody knows, each to be given to a machine. */
export function UnknownTags({ exam, tags }: { readonly exam: string; readonly tags: readonly Tag[] }) {
  const { equipment } = useWords()
  const work = useAction('equipment.bind-tag')
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  return (
    <section className="panel stack" aria-label={equipment.unknownTags(tags.length)}>
      <h2>{equipment.unknownTags(tags.length)}</h2>
      <ul className="stack">
        {tags.map(({ tag, at, room }) => (
          <li key={tag} className="row">
            <code>{tag}</code>
            <span className="muted number">{stampOf(at)}</span>
            <Input
              size="small"
              className="eq-short"
              aria-label={equipment.bindTo(tag)}
              placeholder={equipment.place}
              value={names[tag] ?? ''}
              onChange={(event) => setNames({ ...names, [tag]: event.target.value })}
            />
            <Button
              size="small"
              disabled={(names[tag] ?? '').trim() === '' || work.busy}
              onClick={() => void work.run({ exam, tag, room, subject: names[tag]!.trim() })}
            >
              {equipment.placeIt}
            </Button>
          </li>
        ))}
      </ul>
      <FailureNote failure={work.failure} />
    </section>
  )
}
