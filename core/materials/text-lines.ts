/** Width of a text in ems, as far as it can be told without the font: hanzi and signs are square. */
export function emsOf(text: string): number {
  let ems = 0
  for (const character of text) ems += character.codePointAt(0)! < 0x2e80 ? 0.58 : 1
  return ems
}

const millimetresPerPoint = 25.4 / 72

/** Breaks a text into lines of that width; a word of Latin letters or digits stays whole where it can. */
export function breakText(text: string, width: number, size: number): string[] {
  const most = width / (size * millimetresPerPoint)
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const piece of paragraph.match(/[\w.:/+−-]+|\s+|[^\w\s]/gu) ?? ['']) {
      for (const part of emsOf(piece) > most ? [...piece] : [piece]) {
        if (line !== '' && emsOf(line + part.trimEnd()) > most && !/^[，。；：、）》！？]$/.test(part)) {
          lines.push(line.trimEnd())
          line = part.trimStart()
        } else line += part
      }
    }
    lines.push(line.trimEnd())
  }
  return lines
}
