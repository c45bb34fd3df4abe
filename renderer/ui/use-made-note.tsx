import { App, Button } from 'antd'
import { call } from '../api/call.ts'
import { useWords } from '../words/use-words.ts'

/** Says that files were made or written, with the way to them. `path` is a file or a folder. */
export function useMadeNote(): (text: string, path: string) => void {
  const words = useWords()
  const { message } = App.useApp()
  return (text, path) =>
    void message.success({
      duration: 8,
      content: (
        <>
          {text}{' '}
          <Button type="link" size="small" onClick={() => void call('files.reveal', { path })}>
            {words.office.reveal}
          </Button>
        </>
      ),
    })
}
