import { UploadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useRef } from 'react'
import { pathOf } from '../../api/bridge.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** Brings in a preset that another PC exported; `done` is told so that the list shows it. */
export function ImportPreset({ done }: { readonly done: () => void }) {
  const words = useWords()
  const { message } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const work = useAction('presets.import')
  const bring = async (file: File): Promise<void> => {
    const answer = await work.run({ file: await pathOf(file) })
    if (!answer.ok) return
    message.success(words.start.presetImported(answer.value.name))
    done()
  }
  return (
    <>
      <Button icon={<UploadOutlined aria-hidden="true" />} loading={work.busy} onClick={() => input.current?.click()}>
        {words.start.importPreset}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={words.start.importPreset}
        accept=".json"
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
