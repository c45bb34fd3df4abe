import { Input, type InputRef } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { timeOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import type { StageAt } from './collections.ts'

type Scanned = Output<'equipment.scan'>
const looks = { ticked: 'good', repeat: 'warn', unknown: 'warn', 'other-room': 'bad', faulty: 'bad' } as const
const shapes = { ticked: '✓', repeat: '↻', unknown: '?', 'other-room': '✕', faulty: '⚡' } as const

/** Tag after tag of the machines of a room; the answer to the latest stands large under the field. */
export function TagEntry({ at }: { readonly at: StageAt }) {
  const words = useWords()
  const { equipment } = words
  const [code, setCode] = useState('')
  const [scanned, setScanned] = useState<readonly Scanned[]>([])
  const work = useAction('equipment.scan')
  const input = useRef<InputRef>(null)
  useEffect(() => input.current?.focus(), [])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const tag = code.trim()
    setCode('')
    if (tag === '') return
    const answer = await work.run({ ...at, tag })
    if (answer.ok) setScanned((before) => [answer.value, ...before].slice(0, 5))
  }
  const textOf = ({ verdict, name, tag, room, earlier }: Scanned) =>
    `${equipment.tagVerdict[verdict](name, tag, words.common.room(room))}${earlier ? ` · ${equipment.tagEarlier(timeOf(earlier))}` : ''}`
  const [latest, ...others] = scanned
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <Input
        ref={input}
        size="large"
        aria-label={equipment.tagPlaceholder}
        placeholder={equipment.tagPlaceholder}
        maxLength={200}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {latest && (
        <p className="eq-scanned row" role="status">
          <b className={`eq-${looks[latest.verdict]} eq-latest`}>
            {shapes[latest.verdict]} {textOf(latest)}
          </b>
          <span className="muted number">{equipment.tagLeft(latest.read, latest.left)}</span>
        </p>
      )}
      {others.length > 0 && <p className="muted">{others.map(textOf).join(' · ')}</p>}
      <FailureNote failure={work.failure} />
    </form>
  )
}
