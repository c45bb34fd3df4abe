/** Pixels of the longer side: more than 300 dpi at the size that sheets show a logo in. */
const longest = 480

/**
 * A picture as a small PNG in base64. It is decoded here, in the window, which may do nothing but that; what
 * goes on from here holds pixels and nothing else. Undefined for what is no picture.
 */
export async function pngOf(file: File): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined) // any file can be chosen
  if (!picture) return undefined
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '')
}
