import { UploadOutlined } from '@ant-design/icons'
import { App } from 'antd'
import { pathOf } from '../../api/bridge.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useWords } from '../../words/use-words.ts'

/** Brings in a preset that another PC exported; `done` is told so that the list shows it. */
export function ImportPreset({ done }: { readonly done: () => void }) {
  const words = useWords()
  const { message } = App.useApp()
  const work = useAction('presets.import')
  const bring = async (file: File): Promise<void> => {
    const answer = await work.run({ file: await pathOf(file) })
    if (!answer.ok) return
    message.success(words.start.presetImported(answer.value.name))
    done()
  }
  return (
    <>
      <FileButton
        label={words.start.importPreset}
        icon={<UploadOutlined aria-hidden="true" />}
        accept=".json"
        loading={work.busy}
        take={(file) => void bring(file)}
      />
      <FailureNote failure={work.failure} />
    </>
  )
}
