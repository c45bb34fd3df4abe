/**
 * The lines of a stream as they arrive, trimmed, blank ones left out. Any of CR, LF and CRLF ends a
 * line (scanners send what they like); the last line needs no end. A byte order mark is dropped.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split(/[\r\n]/)
    rest = parts.pop()!
    for (const part of parts) if (part.trim() !== '') yield part.trim()
  }
  rest += decoder.decode()
  if (rest.trim() !== '') yield rest.trim()
}
