/**
 * What a host gives the window: one string in, one string out. `pathOf` hands a chosen or dropped file
 * over as the path the services read it from.
 */
export type Bridge = {
  readonly call: (text: string) => Promise<string>
  readonly onEvent: (listener: (text: string) => void) => () => void
  readonly pathOf: (file: File) => Promise<string>
}

declare global {
  interface Window {
    bridge?: Bridge
  }
}

/** The host's bridge. Throws when the page was opened without a host: nothing can work then. */
export function bridge(): Bridge {
  if (!window.bridge) throw new Error('The page was opened without its host.')
  return window.bridge
}

/** Where the services find a file that the user chose or dropped. */
export const pathOf = (file: File): Promise<string> => bridge().pathOf(file)
