/** Writes text as GB18030, which Node can only read. The codes are found by asking the decoder. */
export function encodeGb18030(text: string): Buffer {
  const codes = [...text].map((character) => {
    const point = character.codePointAt(0)!
    if (point < 0x80) return [point]
    return point > 0xffff ? fourBytes(point - 0x10000 + 189_000) : (table().get(character) ?? fail(character))
  })
  return Buffer.from(codes.flat())
}

const fail = (character: string): never => {
  throw new Error(`no GB18030 code for U+${character.codePointAt(0)!.toString(16)}`)
}

function fourBytes(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ]
}

let known: Map<string, number[]> | undefined

/** Every character of the basic plane with its two or four bytes; the shorter code wins. */
function table(): Map<string, number[]> {
  if (known) return known
  known = new Map()
  const decoder = new TextDecoder('gb18030')
  const enter = (bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\ufffd' && !known!.has(character)) known!.set(character, bytes)
  }
  for (let a = 0x81; a <= 0xfe; a++) for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) enter([a, b])
  for (let i = 0; i < 39_420; i++) enter(fourBytes(i))
  return known
}
