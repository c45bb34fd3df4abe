import { type DragEvent, type ReactNode, useState } from 'react'

type Props = {
  readonly label: string
  readonly icon: ReactNode
  /** Told what was dropped; it may be nothing. */
  readonly take: (files: readonly File[]) => void
  readonly children: ReactNode
}

/** Where files are dropped; it shows that they would be taken. */
export function DropZone({ label, icon, take, children }: Props) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  return (
    <section
      aria-label={label}
      className={over ? 'drop-zone over' : 'drop-zone'}
      onDrop={drop}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
    >
      {icon}
      {children}
    </section>
  )
}
