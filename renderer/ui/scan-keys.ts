/**
 * Tells a scanner from a person by rhythm. A keyboard scanner sends its characters within a few
 * milliseconds of each other and ends with Enter, Tab or nothing. Pure: times are arguments (milliseconds).
 */
export type ScanKeys = {
  /** A character. `start` if a scan may begin with it, `scanning` once it can only be part of one. */
  readonly press: (char: string, at: number) => 'start' | 'typing' | 'scanning'
  /** Enter or Tab. The code when a scan ends here; `swallow` when it belongs to a scan that has ended already. */
  readonly end: (at: number) => Scanned | 'swallow' | undefined
  /**
   * Nothing came for so many milliseconds: the code of a scanner without suffix, or the one character a person
   * pressed. `wait`: a scanner whose scans end with a key has stalled; ask again after `longestStall`.
   */
  readonly idle: (waited: number) => Scanned | { lone: string } | 'wait' | undefined
}

/** `lead` came right before: a person's typing, or the beginning of the code, cut off by a computer that stood still. */
export type Scanned = { readonly code: string; readonly lead: string }

/** The usual pause inside a scan is at most this. Cheap wireless scanners reach 40 ms; people stay above 70. */
export const longestGap = 60
/** A single hiccup inside a scan may last this long; after it, the characters before belong to something else. */
export const longestHiccup = 250
/** Once the characters can only be a scanner's, the rest of the code may take this long: a busy computer must not cut it. */
export const longestStall = 1000
/** After this pause a code without suffix is complete. */
export const idleAfter = 130
const shortestCode = 5

type Press = { readonly char: string; readonly gap: number }

export function createScanKeys(): ScanKeys {
  let run: Press[] = []
  let lead = ''
  let last = Number.NEGATIVE_INFINITY
  let endedByIdle = Number.NEGATIVE_INFINITY
  /** A scan ended with Enter or Tab before: this scanner's codes do, and a pause is no end. */
  let hasSuffix = false

  const patience = (): number => (isScan(run) ? longestStall : longestHiccup)
  const take = (): Scanned | undefined => {
    const code = scanOf(run)
    const before = lead + charsOf(run.slice(0, run.length - code.length))
    run = []
    lead = ''
    return code.length === 0 ? undefined : { code: charsOf(code), lead: before }
  }
  return {
    press(char, at) {
      const gap = at - last
      if (gap > patience()) {
        lead = gap > longestStall ? '' : lead + charsOf(run)
        run = []
      }
      const wasScan = isScan(run)
      run.push({ char, gap })
      last = at
      if (wasScan || (run.length > 2 && run.slice(-2).every((press) => press.gap <= longestGap))) return 'scanning'
      return gap > longestGap ? 'start' : 'typing'
    },
    end(at) {
      const scanned = at - last <= patience() ? take() : undefined
      run = []
      lead = ''
      if (!scanned) return at - endedByIdle < 600 ? 'swallow' : undefined
      hasSuffix = true
      return scanned
    },
    idle(waited) {
      if (waited < longestGap) return undefined
      if (run.length === 1) return { lone: run[0]!.char }
      if (!isScan(run)) return undefined
      if (hasSuffix && waited < longestStall) return 'wait'
      endedByIdle = last + waited
      return take()
    },
  }
}

/** The code that the run ends with: what a person typed before the first pause is cut off, a hiccup is not. */
function scanOf(run: readonly Press[]): readonly Press[] {
  const pause = run.findLastIndex((press, i) => i > 1 && press.gap > longestGap && !isFast(run.slice(0, i)))
  const code = run.slice(Math.max(0, pause))
  return isScan(code) ? code : []
}

const charsOf = (run: readonly Press[]): string => run.map((press) => press.char).join('')

const isScan = (run: readonly Press[]): boolean => run.length >= shortestCode && isFast(run)

/** Half of the pauses or more are a scanner's. */
function isFast(run: readonly Press[]): boolean {
  const gaps = run
    .slice(1)
    .map((press) => press.gap)
    .sort((a, b) => a - b)
  return gaps.length > 0 && gaps[Math.floor((gaps.length - 1) / 2)]! <= longestGap
}

/**
 * The character of a key press. Under a Chinese input method `key` is `Process`, and the physical key
 * tells what a scanner sent; elsewhere `key` is right for every keyboard layout.
 */
export function charOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'isComposing'>): string | undefined {
  if (/^[ -~]$/.test(event.key) && !event.isComposing) return event.key
  if (event.key !== 'Process' && event.key !== 'Unidentified' && !event.isComposing) return undefined
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  if (letter) return event.shiftKey ? letter : letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  if (digit && !event.shiftKey) return digit
  return symbols[event.code]?.[event.shiftKey ? 1 : 0]
}

const symbols: Readonly<Record<string, readonly [string, string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Slash: ['/', '?'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Space: [' ', ' '],
  NumpadSubtract: ['-', '-'],
  NumpadDecimal: ['.', '.'],
  NumpadDivide: ['/', '/'],
  NumpadMultiply: ['*', '*'],
  NumpadAdd: ['+', '+'],
}
