/**
 * Tells a scanner from a person by speed. A keyboard scanner sends its characters within a few
 * milliseconds of each other and ends with Enter, Tab or nothing. Pure: times are arguments (milliseconds).
 */
export type ScanKeys = {
  /** A character: the first after a pause, one more, or `scanning` once it can only be a scanner. */
  readonly press: (char: string, at: number) => 'first' | 'typing' | 'scanning'
  /** Enter or Tab. The code when a scan ends here; `swallow` when it belongs to a scan that has ended already. */
  readonly end: (at: number) => { code: string } | 'swallow' | undefined
  /** Nothing came for a while: the code of a scanner without suffix, or the one character a person pressed. */
  readonly idle: (at: number) => { code: string } | { lone: string } | undefined
}

/** The longest pause inside a scan. Cheap wireless scanners reach 40 ms; people stay above 70. */
export const longestGap = 60
/** After this pause the code is complete. */
export const idleAfter = 130
const shortestCode = 5
const surelyScanner = 3

export function createScanKeys(): ScanKeys {
  let chars = ''
  let last = Number.NEGATIVE_INFINITY
  let endedByIdle = Number.NEGATIVE_INFINITY
  const take = (): string => {
    const code = chars
    chars = ''
    return code
  }
  return {
    press(char, at) {
      if (at - last > longestGap) chars = ''
      chars += char
      last = at
      return chars.length === 1 ? 'first' : chars.length < surelyScanner ? 'typing' : 'scanning'
    },
    end(at) {
      if (chars.length >= shortestCode && at - last <= idleAfter) return { code: take() }
      chars = ''
      return at - endedByIdle < 600 ? 'swallow' : undefined
    },
    idle(at) {
      if (at - last < longestGap) return undefined
      if (chars.length >= shortestCode) {
        endedByIdle = at
        return { code: take() }
      }
      const lone = take()
      return lone.length === 1 ? { lone } : undefined
    },
  }
}

/**
 * The character of a key press. Under a Chinese input method `key` is `Process`, and the physical key
 * tells what a scanner sent; elsewhere `key` is right for every keyboard layout.
 */
export function charOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'isComposing'>): string | undefined {
  if ([...event.key].length === 1 && !event.isComposing) return event.key
  if (event.key !== 'Process' && event.key !== 'Unidentified' && !event.isComposing) return undefined
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  if (letter) return event.shiftKey ? letter : letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  if (digit && !event.shiftKey) return digit
  return symbols[event.code]?.[event.shiftKey ? 1 : 0]
}

const symbols: Readonly<Record<string, readonly [string, string]>> = {
  Minus: ['-', '_'], Equal: ['=', '+'], Slash: ['/', '?'], Period: ['.', '>'], Comma: [',', '<'], Semicolon: [';', ':'], Quote: ["'", '"'],
  BracketLeft: ['[', '{'], BracketRight: [']', '}'], Backslash: ['\\', '|'], Space: [' ', ' '], NumpadSubtract: ['-', '-'], NumpadDecimal: ['.', '.'],
  NumpadDivide: ['/', '/'], NumpadMultiply: ['*', '*'], NumpadAdd: ['+', '+'],
}
