/** The methods of react-pdf's Canvas painter used here. Lengths in points from the canvas's top left corner. */
export type Painter = {
  readonly save: () => Painter
  readonly restore: () => Painter
  readonly translate: (x: number, y: number) => Painter
  readonly scale: (x: number, y: number) => Painter
  readonly font: (handle: object, key: string, size: number) => Painter
  readonly text: (text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }) => Painter
  readonly rect: (x: number, y: number, width: number, height: number) => Painter
  readonly roundedRect: (x: number, y: number, width: number, height: number, radius: number) => Painter
  readonly polygon: (...points: (readonly [x: number, y: number])[]) => Painter
  readonly moveTo: (x: number, y: number) => Painter
  readonly lineTo: (x: number, y: number) => Painter
  readonly lineWidth: (width: number) => Painter
  readonly fillColor: (colour: string) => Painter
  readonly strokeColor: (colour: string) => Painter
  readonly fill: () => Painter
  readonly stroke: () => Painter
}
