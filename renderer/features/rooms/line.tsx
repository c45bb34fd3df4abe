import type { ReactNode } from 'react'

/** A control with its name before it on one line. */
export const Line = ({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
  <label className="line-field">
    <span className="line-label">{label}</span>
    {children}
  </label>
)
