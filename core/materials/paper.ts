/** Sizes in millimetres. */
export type Paper = { readonly width: number; readonly height: number }

export const papers = {
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
  A3: { width: 297, height: 420 },
} as const satisfies Record<string, Paper>

/** The same sheet turned by a quarter. */
export const landscape = (paper: Paper): Paper => ({ width: paper.height, height: paper.width })

/** What printers call a sheet of this size, lying or standing; `A4` where they have no name for it. */
export function paperName({ width, height }: Paper): string {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  const found = Object.entries(papers).find(([, paper]) => paper.width === short && paper.height === long)
  return found?.[0] ?? 'A4'
}

/** Millimetres as PDF points (1/72 inch), exact to 0.001 point = 0.0004 mm. */
export const points = (millimetres: number): number => Math.round((millimetres * 72_000) / 25.4) / 1000

/** PDF points as millimetres. */
export const millimetres = (pointsOf: number): number => (pointsOf * 25.4) / 72

/** A box on a sheet: millimetres from the sheet's top left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
