/** The zooms offered, in percent. */
export const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const

/** The next larger or smaller zoom; the same at either end. */
export function zoomBeside(zoom: number, direction: 1 | -1): number {
  const found = direction === 1 ? zoomSteps.find((step) => step > zoom) : zoomSteps.findLast((step) => step < zoom)
  return found ?? zoom
}
