/** A pile of pages being filled from the top with pieces; heights and places in millimetres. */
export type PagePile<Piece> = {
  readonly top: () => boolean
  readonly fits: (height: number) => boolean
  readonly place: (height: number, piece: (y: number) => Piece) => void
  readonly skip: (height: number) => void
  readonly turn: () => void
}
