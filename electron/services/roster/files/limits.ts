/** What reading one roster may cost. Beyond any of these it is refused, and nothing else is harmed. */
export type ReadingLimits = {
  /** Bytes of the file. */
  readonly bytes: number
  /** Bytes that a zipped spreadsheet may unpack to. */
  readonly unpackedBytes: number
  /** Rows, blank ones counted: as many as a spreadsheet has. */
  readonly rows: number
  /** Cells of a spreadsheet. */
  readonly cells: number
  readonly seconds: number
  /** Memory of the reading thread. */
  readonly megabytes: number
}

export const readingLimits: ReadingLimits = {
  bytes: 100 * 1024 * 1024,
  unpackedBytes: 600 * 1024 * 1024,
  rows: 1_048_576,
  cells: 10_000_000,
  seconds: 120,
  megabytes: 1536,
}
