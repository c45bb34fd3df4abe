import type { ReactNode } from 'react'
import './screen.css'

type Props = { readonly icon: ReactNode; readonly title: string; readonly text: string; readonly children?: ReactNode }

/** What an empty place is for and what to do, with the button that does it. */
export const EmptyNote = ({ icon, title, text, children }: Props) => (
  <div className="empty-note">
    <span className="empty-icon" aria-hidden="true">
      {icon}
    </span>
    <h2>{title}</h2>
    <p className="muted">{text}</p>
    {children && <div className="row">{children}</div>}
  </div>
)
