type Row = Readonly<Record<string, unknown>>

/**
 * The objects of many rows by their id, made a stretch at a time when somebody asks for them: an import is over before
 * they are made, and who looks at all of them a stretch at a time never waits for the rest. To everybody else a map
 * like any other.
 */
export class RowsAsAsked extends Map<string, Row> {
  /** The stretches that are not made yet. */
  #stretches: Iterator<readonly Row[]> | undefined
  readonly #count: number

  /** `count` rows in all, no two of one id. */
  constructor(count: number, stretches: Iterable<readonly Row[]>) {
    super()
    this.#count = count
    this.#stretches = stretches[Symbol.iterator]()
  }

  /** Makes the next stretch; false where none is left. */
  #makeSome(): boolean {
    const next = this.#stretches?.next()
    if (!next || next.done) {
      this.#stretches = undefined
      return false
    }
    for (const row of next.value) super.set(row.id as string, row)
    return true
  }

  #makeAll(): void {
    while (this.#makeSome());
  }

  override get size(): number {
    return this.#stretches ? this.#count : super.size
  }

  override get(id: string): Row | undefined {
    return !this.#stretches || this.has(id) ? super.get(id) : undefined
  }

  override has(id: string): boolean {
    while (!super.has(id)) if (!this.#makeSome()) return false
    return true
  }

  override set(id: string, row: Row): this {
    this.#makeAll()
    return super.set(id, row)
  }

  override delete(id: string): boolean {
    this.#makeAll()
    return super.delete(id)
  }

  override clear(): void {
    this.#stretches = undefined
    super.clear()
  }

  override forEach(...given: Parameters<Map<string, Row>['forEach']>): void {
    this.#makeAll()
    super.forEach(...given)
  }

  override entries(): MapIterator<[string, Row]> {
    return this.#stretches ? this.#passing(super.entries()) : super.entries()
  }

  override keys(): MapIterator<string> {
    return this.#stretches ? this.#passing(super.keys()) : super.keys()
  }

  override values(): MapIterator<Row> {
    return this.#stretches ? this.#passing(super.values()) : super.values()
  }

  override [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.entries()
  }

  /** An iterator of a map goes on with what is put in meanwhile, but not once it has come to its end: more is made before. */
  *#passing<T>(all: MapIterator<T>): MapIterator<T> {
    let passed = 0
    do {
      for (; passed < super.size; passed++) yield all.next().value as T
    } while (this.#makeSome())
    yield* all
  }
}
