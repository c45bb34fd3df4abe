import { App, Button } from 'antd'
import { useRef } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { pathOf } from '../../api/bridge.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** Brings a list of rooms in. */
export function ImportRooms({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const { message } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const work = useAction('rooms.import')
  const bring = async (file: File): Promise<void> => {
    const answer = await work.run({ exam: exam.id, file: await pathOf(file) })
    if (answer.ok) message.success(words.rooms.imported(answer.value.added, answer.value.changed))
  }
  return (
    <>
      <Button loading={work.busy} onClick={() => input.current?.click()}>
        {words.rooms.importRooms}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={words.rooms.importRooms}
        accept=".csv,.txt,.tsv,.json"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void bring(file)
          event.target.value = ''
        }}
      />
      <FailureNote failure={work.failure} />
    </>
  )
}
