/** The part of IPP (RFC 8010) that asking for printers and jobs takes. Values as JavaScript has them. */
export type IppValue = string | number | boolean
export type IppGroup = ReadonlyMap<string, readonly IppValue[]>
export type IppAnswer = {
  readonly status: number
  readonly groups: readonly { readonly tag: number; readonly values: IppGroup }[]
}

export const ippTags = { operation: 1, job: 2, end: 3, printer: 4 } as const
const kinds = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
} as const
export type IppKind = keyof typeof kinds
export type IppAttribute = readonly [kind: IppKind, name: string, ...values: IppValue[]]

/** A request of IPP 1.1 with its operation attributes. */
export function ippRequest(operation: number, attributes: readonly IppAttribute[]): Buffer {
  const head = Buffer.from([1, 1, operation >> 8, operation & 0xff, 0, 0, 0, 1, ippTags.operation])
  const all: readonly IppAttribute[] = [
    ['charset', 'attributes-charset', 'utf-8'],
    ['language', 'attributes-natural-language', 'en'],
    ...attributes,
  ]
  return Buffer.concat([head, ...all.flatMap(attributeBytes), Buffer.from([ippTags.end])])
}

/** The first value bears the name; further ones have an empty name. */
const attributeBytes = ([kind, name, ...values]: IppAttribute): Buffer[] =>
  values.map((value, i) => {
    const bytes = valueBytes(kind, value)
    const named = Buffer.from(i === 0 ? name : '')
    return Buffer.concat([Buffer.from([kinds[kind]]), length(named), named, length(bytes), bytes])
  })

function valueBytes(kind: IppKind, value: IppValue): Buffer {
  if (kind === 'boolean') return Buffer.from([value ? 1 : 0])
  if (kind !== 'integer' && kind !== 'enum') return Buffer.from(String(value))
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Number(value))
  return bytes
}

function length(bytes: Buffer): Buffer {
  const two = Buffer.alloc(2)
  two.writeUInt16BE(bytes.length)
  return two
}

/** Reads an answer. Throws a RangeError on bytes that are not IPP. */
export function readIpp(bytes: Buffer): IppAnswer {
  const groups: { tag: number; values: Map<string, IppValue[]> }[] = []
  let at = 8
  let name = ''
  const take = (size: number): Buffer => {
    if (at + size > bytes.length) throw new RangeError('The answer of the print system ends too early')
    return bytes.subarray(at, (at += size))
  }
  for (;;) {
    const tag = take(1)[0]!
    if (tag === ippTags.end) return { status: bytes.readUInt16BE(2), groups }
    if (tag < 0x10) {
      groups.push({ tag, values: new Map() })
      continue
    }
    const named = take(take(2).readUInt16BE()).toString()
    if (named !== '') name = named
    const value = readValue(tag, take(take(2).readUInt16BE()))
    const values = groups.at(-1)?.values
    if (!values) throw new RangeError('The answer of the print system begins without a group')
    const known = values.get(name)
    if (known) known.push(value)
    else values.set(name, [value])
  }
}

function readValue(tag: number, bytes: Buffer): IppValue {
  if (tag === kinds.boolean) return bytes[0] === 1
  if (tag === kinds.integer || tag === kinds.enum) return bytes.readInt32BE()
  return bytes.toString()
}
