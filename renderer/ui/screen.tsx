import type { ReactNode } from 'react'
import './screen.css'

type Props = {
  readonly title: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  /** The body fills the window and scrolls inside itself. */
  readonly filled?: boolean
  readonly children: ReactNode
}

/** The frame of a screen: its heading, what can be done, and the body. */
export const Screen = ({ title, note, actions, filled, children }: Props) => (
  <section className={filled ? 'screen filled' : 'screen'} aria-label={title}>
    <header className="screen-head">
      <h1>{title}</h1>
      {note && <span className="muted">{note}</span>}
      <div className="screen-actions">{actions}</div>
    </header>
    <div className="screen-body">{children}</div>
  </section>
)
