import { FileImageOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type DragEvent, type InputHTMLAttributes, useRef, useState } from 'react'
import { useWords } from '../../../words/use-words.ts'

type Choose = (files: readonly File[]) => void

/** Takes folders, zips and pictures, dropped or chosen. */
export function PhotoDrop({ choose }: { readonly choose: Choose }) {
  const { photos } = useWords()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    choose([...event.dataTransfer.files])
  }
  return (
    <section
      aria-label={photos.title}
      className={over ? 'drop-zone over' : 'drop-zone'}
      onDrop={drop}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
    >
      <FileImageOutlined className="drop-icon" aria-hidden="true" />
      <p className="row">
        {photos.drop} <ChoosePhotos choose={choose} primary />
      </p>
      <p className="muted">{photos.dropHint}</p>
      <p className="muted">{photos.dropLocal}</p>
    </section>
  )
}

/** Two buttons, because the system's dialog chooses either a folder or files. */
export function ChoosePhotos({ choose, primary }: { readonly choose: Choose; readonly primary?: boolean }) {
  const { photos } = useWords()
  return (
    <>
      <ChooseButton label={photos.chooseFolder} choose={choose} primary={primary} input={folder} />
      <ChooseButton label={photos.chooseFiles} choose={choose} input={files} />
    </>
  )
}

const pictures = '.jpg,.jpeg,.png,.webp,.bmp'
const files = { multiple: true, accept: `.zip,${pictures}` }
const folder = { webkitdirectory: '' } as InputHTMLAttributes<HTMLInputElement>
export const onePicture = { accept: pictures }

type ButtonProps = {
  readonly label: string
  readonly choose: Choose
  readonly input: InputHTMLAttributes<HTMLInputElement>
  readonly primary?: boolean | undefined
  readonly size?: 'small'
}

/** A button that opens the system's dialog. */
export function ChooseButton({ label, choose, input, primary, size }: ButtonProps) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} {...(size && { size })} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      <input
        {...input}
        ref={chooser}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          choose([...(event.target.files ?? [])])
          event.target.value = '' // the same files can be chosen again
        }}
      />
    </>
  )
}
