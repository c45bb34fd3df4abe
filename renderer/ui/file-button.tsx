import { Button, type ButtonProps } from 'antd'
import { useRef } from 'react'

type Props = Pick<ButtonProps, 'icon' | 'type' | 'size' | 'loading'> & {
  readonly label: string
  /** Endings that the system's dialog offers, such as `.csv,.txt`; without them any file. */
  readonly accept?: string
  readonly multiple?: boolean
  /** Offers a folder instead of files. */
  readonly folder?: boolean
  /** Told once per choice, never with nothing; the same file can be chosen again. */
  readonly take: (first: File, all: readonly File[]) => void
}

/** A button that opens the system's dialog for files. */
export function FileButton({ label, accept, multiple = false, folder = false, take, ...look }: Props) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...look} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        {...(folder && { webkitdirectory: '' })}
        aria-label={label}
        onChange={(event) => {
          const all = [...(event.target.files ?? [])]
          if (all[0]) take(all[0], all)
          event.target.value = ''
        }}
      />
    </>
  )
}
