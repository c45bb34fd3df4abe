import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../words/use-words.ts'

/** Takes a roster out of the clipboard: cells copied in Excel, or text with tabs or commas. */
export function PasteButton({ take }: { readonly take: (text: string) => void }) {
  const { imports, common } = useWords()
  const [text, setText] = useState<string>()
  const close = (): void => setText(undefined)
  const done = (): void => {
    close()
    take(text!)
  }
  return (
    <>
      <Button onClick={() => setText('')}>{imports.paste}</Button>
      <Modal
        open={text !== undefined}
        title={imports.pasteTitle}
        okText={imports.pasteRead}
        cancelText={common.cancel}
        okButtonProps={{ disabled: !text?.trim() }}
        onOk={done}
        onCancel={close}
        destroyOnHidden
      >
        <p className="muted">{imports.pasteHint}</p>
        <Input.TextArea
          aria-label={imports.pasteTitle}
          rows={10}
          autoFocus
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Modal>
    </>
  )
}
