import { type ReactNode, useId } from 'react'

type Props = { readonly label: string; readonly hint?: string; readonly children: (id: string) => ReactNode }

/** A field with its label above and a hint below. */
export function OfficeField({ label, hint, children }: Props) {
  const id = useId()
  return (
    <div className="office-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <span className="muted">{hint}</span>}
    </div>
  )
}
