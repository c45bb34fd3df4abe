import { type ReactNode, useId } from 'react'
import './day.css'

type Props = {
  readonly label: string
  /** The control, which takes the id that its label names. */
  readonly children: (id: string) => ReactNode
  /** What stands under it: a hint, or what is wrong. */
  readonly note?: ReactNode
}

/** A control under its label. */
export function Field({ label, children, note }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {note}
    </div>
  )
}
