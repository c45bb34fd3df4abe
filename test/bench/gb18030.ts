/** Code of each character that GB18030 writes in two bytes or, below U+10000, in four. Built by decoding every code. */
const table = new Map<string, Buffer>()

/** The text in GB18030, the encoding of a Chinese Excel's CSV. Node has a decoder only. */
export function encodeGb18030(text: string): Buffer {
  if (table.size === 0) fillTable()
  const parts: Buffer[] = []
  for (const character of text) parts.push(codeOf(character))
  return Buffer.concat(parts)
}

function codeOf(character: string): Buffer {
  const point = character.codePointAt(0)!
  if (point < 0x80) return Buffer.from([point])
  if (point > 0xffff) return fourBytes(189_000 + point - 0x10000)
  const code = table.get(character)
  if (!code) throw new Error(`GB18030 has no code for ${character}`)
  return code
}

/** Four-byte codes count through: bytes of 126 × 10 × 126 × 10 values. */
function fourBytes(linear: number): Buffer {
  const d = linear % 10
  const c = Math.floor(linear / 10) % 126
  const b = Math.floor(linear / 1260) % 10
  return Buffer.from([0x81 + Math.floor(linear / 12_600), 0x30 + b, 0x81 + c, 0x30 + d])
}

function fillTable(): void {
  const decoder = new TextDecoder('gb18030')
  const add = (code: Buffer) => {
    const text = decoder.decode(code)
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, code)
  }
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) add(Buffer.from([high, low]))
  }
  for (let linear = 0; linear < 39_420; linear++) add(fourBytes(linear))
}
