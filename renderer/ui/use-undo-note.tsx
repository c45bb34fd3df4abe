import { App, Button } from 'antd'
import { useWords } from '../words/use-words.ts'
import { isTyping } from './is-typing.ts'

const key = 'undo'
const seconds = 8

/** The listener of the note that stands; a new note takes its place. */
let standing: AbortController | undefined

/**
 * Says what was taken away and offers to put it back, by a button or by Ctrl+Z, as long as the note stands.
 * The note outlives the line that it is about. One note at a time: the one before loses its offer.
 */
export function useUndoNote(): (text: string, undo: () => void) => void {
  const words = useWords()
  const { message } = App.useApp()
  return (text, undo) => {
    standing?.abort()
    const mine = new AbortController()
    standing = mine
    const take = (): void => {
      mine.abort()
      message.destroy(key)
      undo()
    }
    const hear = (event: KeyboardEvent): void => {
      if (!isUndo(event)) return
      event.preventDefault()
      take()
    }
    window.addEventListener('keydown', hear, { signal: mine.signal })
    const content = (
      <>
        {text}{' '}
        <Button type="link" size="small" onClick={take}>
          {words.common.undo}
        </Button>
      </>
    )
    void message.info({ key, duration: seconds, content, onClose: () => mine.abort() })
  }
}

const isUndo = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.shiftKey &&
  !event.altKey &&
  event.code === 'KeyZ' &&
  !isTyping(event.target)
