import { randomUUID } from 'node:crypto'

/** Files the program made, under addresses that cannot be guessed or made to name another file. */
export type MadeFiles = {
  /** The address `/made/<token>` under which the window may fetch the file. The same path keeps its address. */
  readonly register: (path: string) => string
  /** The path behind an address, if it was registered. */
  readonly resolve: (url: string) => string | undefined
}

export function createMadeFiles(): MadeFiles {
  const urlOf = new Map<string, string>()
  const pathOf = new Map<string, string>()
  return {
    register(path) {
      const known = urlOf.get(path)
      if (known) return known
      const url = `/made/${randomUUID()}`
      urlOf.set(path, url)
      pathOf.set(url, path)
      return url
    },
    resolve: (url) => pathOf.get(url),
  }
}
