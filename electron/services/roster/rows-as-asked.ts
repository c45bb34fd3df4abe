type Row = Readonly<Record<string, unknown>>

/**
 * The objects of many rows by their id, made a stretch at a time, at the latest when somebody asks for them: an import
 * need not wait until they are made, nor who goes through them for those further on. To everybody else a map like any
 * other.
 */
export class RowsAsAsked extends Map<string, Row> {
  /** The stretches that are not made yet. */
  readonly #stretches: Iterator<readonly Row[]>[] = []
  /** How many rows are in them. */
  #left = 0

  /** Further rows, `count` of them, none of an id that is there already. */
  add(count: number, stretches: Iterable<readonly Row[]>): void {
    this.#left += count
    this.#stretches.push(stretches[Symbol.iterator]())
  }

  /** Makes the next stretch; false where none is left. */
  makeSome(): boolean {
    for (let first = this.#stretches[0]; first; first = this.#stretches[0]) {
      const next = first.next()
      if (!next.done) {
        for (const row of next.value) super.set(row.id as string, row)
        this.#left -= next.value.length
        return true
      }
      this.#stretches.shift()
    }
    return false
  }

  #makeAll(): void {
    while (this.makeSome());
  }

  override get size(): number {
    return super.size + this.#left
  }

  override get(id: string): Row | undefined {
    return this.#left === 0 || this.has(id) ? super.get(id) : undefined
  }

  override has(id: string): boolean {
    while (!super.has(id)) if (!this.makeSome()) return false
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
    this.#stretches.length = 0
    this.#left = 0
    super.clear()
  }

  override forEach(...given: Parameters<Map<string, Row>['forEach']>): void {
    this.#makeAll()
    super.forEach(...given)
  }

  override entries(): MapIterator<[string, Row]> {
    return this.#left > 0 ? this.#passing(super.entries()) : super.entries()
  }

  override keys(): MapIterator<string> {
    return this.#left > 0 ? this.#passing(super.keys()) : super.keys()
  }

  override values(): MapIterator<Row> {
    return this.#left > 0 ? this.#passing(super.values()) : super.values()
  }

  override [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.entries()
  }

  /** An iterator of a map goes on with what is put in meanwhile, but not once it has come to its end: more is made before. */
  *#passing<T>(all: MapIterator<T>): MapIterator<T> {
    let passed = 0
    do {
      for (; passed < super.size; passed++) yield all.next().value as T
    } while (this.makeSome())
    yield* all
  }
}
