import { expect, test } from 'vitest'
import { charOf, createScanKeys, idleAfter, longestGap, longestStall } from '../../renderer/ui/scan-keys.ts'

/** Presses the characters `gap` milliseconds apart and gives the time of the last. */
function type(keys: ReturnType<typeof createScanKeys>, text: string, gap: number, from = 0): number {
  let at = from
  for (const char of text) {
    keys.press(char, at)
    at += gap
  }
  return at - gap
}

test('a fast run of characters that ends with Enter is a scan', () => {
  const keys = createScanKeys()
  const last = type(keys, '3701860002000101', 8)
  expect(keys.end(last + 8)).toEqual({ code: '3701860002000101', lead: '' })
  expect(keys.end(last + 16)).toBeUndefined()
})

test('the slowest scanner is still one, a fast typist is not', () => {
  const scanner = createScanKeys()
  expect(scanner.end(type(scanner, '37018600', longestGap) + longestGap)).toEqual({ code: '37018600', lead: '' })
  const typist = createScanKeys()
  expect(typist.end(type(typist, '37018600', longestGap + 1) + 30)).toBeUndefined()
})

test('a hiccup inside a scan loses nothing', () => {
  const keys = createScanKeys()
  const last = type(keys, '3701', 5)
  expect(keys.end(type(keys, '8600', 5, last + 180) + 100)).toEqual({ code: '37018600', lead: '' })
})

test('a computer that stalls in the middle of a code does not cut it, once the scanner is known to end its codes', () => {
  const keys = createScanKeys()
  expect(keys.end(type(keys, '37018601', 5) + 5)).toEqual({ code: '37018601', lead: '' })
  const middle = type(keys, '370186', 5, 5000)
  expect(keys.idle(idleAfter)).toBe('wait')
  const last = type(keys, '0002', 5, middle + 700)
  expect(keys.end(last + 400)).toEqual({ code: '3701860002', lead: '' })
})

test('a scanner that was set to no suffix meanwhile is heard after the stall', () => {
  const keys = createScanKeys()
  expect(keys.end(type(keys, '37018601', 5) + 5)).toEqual({ code: '37018601', lead: '' })
  type(keys, '37018602', 5, 5000)
  expect(keys.idle(idleAfter)).toBe('wait')
  expect(keys.idle(longestStall)).toEqual({ code: '37018602', lead: '' })
})

test('what a person typed before the scan is no part of it', () => {
  const keys = createScanKeys()
  const typed = type(keys, 'zhang', 150)
  const last = type(keys, '37018600', 5, typed + 200)
  expect(keys.end(last + 5)).toEqual({ code: '37018600', lead: 'zhang' })
})

test('the beginning of a code that a standing computer cut off is given along', () => {
  const keys = createScanKeys()
  const middle = type(keys, '370', 5)
  expect(keys.end(type(keys, '1860002', 5, middle + 600) + 5)).toEqual({ code: '1860002', lead: '370' })
  expect(keys.end(type(keys, '3701860003', 5, middle + 1300) + 5)).toEqual({ code: '3701860003', lead: '' })
})

test('a scanner without suffix is heard after a pause, and a late Enter of it presses nothing', () => {
  const keys = createScanKeys()
  const last = type(keys, 'H00000016', 6)
  expect(keys.idle(10)).toBeUndefined()
  expect(keys.idle(idleAfter)).toEqual({ code: 'H00000016', lead: '' })
  expect(keys.end(last + idleAfter + 50)).toBe('swallow')
  expect(keys.end(last + 5000)).toBeUndefined()
})

test('one key alone is a choice, two slow ones are not', () => {
  const keys = createScanKeys()
  keys.press('2', 0)
  expect(keys.idle(idleAfter)).toEqual({ lone: '2' })
  keys.press('1', 1000)
  keys.press('2', 1050)
  expect(keys.idle(idleAfter)).toBeUndefined()
})

test.each([
  [{ key: 'a', code: 'KeyA' }, 'a'],
  [{ key: 'X', code: 'KeyX', shiftKey: true }, 'X'],
  [{ key: 'Process', code: 'KeyX', shiftKey: true }, 'X'],
  [{ key: 'Process', code: 'Digit7' }, '7'],
  [{ key: 'Process', code: 'Numpad7' }, '7'],
  [{ key: 'x', code: 'KeyX', isComposing: true }, 'x'],
  [{ key: 'Process', code: 'Minus', shiftKey: true }, '_'],
  [{ key: 'Shift', code: 'ShiftLeft' }, undefined],
  [{ key: 'Process', code: 'ShiftLeft' }, undefined],
  [{ key: 'Enter', code: 'Enter' }, undefined],
])('%o is read as %s, also under an input method', (event, char) => {
  expect(charOf({ shiftKey: false, isComposing: false, ...event })).toBe(char)
})
