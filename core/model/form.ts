/**
 * A printed form that is not bound to a room: statements, applications, lists with signatures,
 * certificates of destruction. Plain words and numbers; the layout knows nothing of what they mean.
 */
export type FormColumn = {
  readonly title: string
  /** Share of the width between the margins. */
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
}

/** A row of boxes. `height` is what it takes at least, in millimetres: room to write by hand. */
export type FormBoxRow = {
  readonly boxes: readonly { readonly label: string; readonly value: string }[]
  readonly height?: number
  /** Lines to sign on at the foot of the row's last box. */
  readonly sign?: readonly string[]
}

export type FormBlock =
  | {
      readonly kind: 'facts'
      readonly items: readonly (readonly [label: string, value: string])[]
      readonly columns: 1 | 2
    }
  | {
      readonly kind: 'table'
      readonly columns: readonly FormColumn[]
      readonly rows: readonly (readonly string[])[]
      /** A last row of sums, in bold. */
      readonly total?: readonly string[]
      /** Millimetres a row has at least: 10 to leave room for a signature. */
      readonly rowHeight?: number
      /** Empty rows to fill in by hand. */
      readonly blanks?: number
    }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly small?: boolean }
  /** Lines to sign on; each item is what stands before its line. */
  | { readonly kind: 'signatures'; readonly items: readonly string[] }
  /** A framed form: boxes with a label before what is entered, one or two beside each other. */
  | { readonly kind: 'boxes'; readonly rows: readonly FormBoxRow[] }
  /** A code that somebody may have to compare, in full. */
  | { readonly kind: 'hash'; readonly label: string; readonly value: string }

export type FormDocument = {
  readonly kind: 'form'
  /** 考核费用结算单 */
  readonly title: string
  /** The name of the exam, above the title. */
  readonly exam: string
  readonly site: string
  /** What the foot says this sheet is: title and school. */
  readonly subject: string
  readonly landscape?: boolean
  readonly blocks: readonly FormBlock[]
}
