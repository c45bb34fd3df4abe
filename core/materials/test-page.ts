/** A page of rulers and codes to try a printer with. */
export type TestPage = { readonly kind: 'test-page' }

/** Where the rulers begin and how long they are, in millimetres. */
export const rulers = { across: { x: 30, y: 50, length: 150 }, down: { x: 18, y: 50, length: 200 } } as const

/** Width of a ruler’s marks. The middle of a mark is at its millimetre. */
export const rulerMark = 0.15
