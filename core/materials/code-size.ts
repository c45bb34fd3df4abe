/**
 * Widths of a module, in millimetres, widest first: whole dots of a 300 or 600 dpi printer, so that all
 * bars of one width come out equally wide.
 */
const dot = 25.4 / 600
const moduleWidths = [10, 8, 6].map((dots) => dots * dot)

/** From here on cheap laser scanners read reliably. */
export const safeModule = 0.25

/** Still read by camera scanners, and by laser scanners held close. */
const denseModules = [5, 4.5].map((dots) => dots * dot)

/** Light modules that a linear code needs left and right (ISO/IEC 15417). */
export const quietModules = 10

/** Light modules around a QR code (ISO/IEC 18004). */
export const quietQrModules = 4

/**
 * The widest module with which a linear code and the quiet zone behind it fit into `width` millimetres, and
 * the quiet zone before it into `quiet`; undefined if it does not fit at all.
 */
export function moduleFor(modules: number, width: number, quiet: number): number | undefined {
  return [...moduleWidths, ...denseModules].find(
    (module) => (modules + quietModules) * module <= width && quietModules * module <= quiet,
  )
}
