/** What every form beside the desk works with. */
export type PaneProps = {
  readonly exam: string
  readonly session: string
  readonly room: string | undefined
  /** A rehearsal's hand-set time. */
  readonly now: () => string | undefined
  /** Puts the form away and gives the desk the focus back. */
  readonly close: () => void
}
