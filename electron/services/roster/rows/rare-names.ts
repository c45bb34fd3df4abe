/** Names with characters outside the common Chinese ones, for asking the fonts about. */
export type RareNames = {
  readonly add: (sheetRow: number, name: string) => void
  readonly names: () => readonly {
    readonly row: number
    readonly name: string
    readonly characters: readonly string[]
  }[]
}

/** Names that are kept; beyond that the sheets themselves tell when they are printed. */
const mostKept = 2000

/** ASCII, Latin letters, the name separator and U+4E00–9FFF are in every font that this program prints with. */
const common = /[\u0020-\u024f\u4e00-\u9fa5·]/u

export function createRareNames(): RareNames {
  const kept: { row: number; name: string; characters: readonly string[] }[] = []
  return {
    add(row, name) {
      if (kept.length >= mostKept) return
      const characters = [...new Set(name)].filter((character) => !common.test(character))
      if (characters.length > 0) kept.push({ row, name, characters })
    },
    names: () => kept,
  }
}
