import type { RowIssueCode } from '../model/row-issue.ts'
import { charClass, classesOf, cleanText, toHalfWidthAlphanumerics } from './cell-text.ts'
import { withRealCharacters } from './private-use.ts'

export type NameCheck = {
  /** The name as it is shown, printed and compared. */
  readonly name: string
  /** The cell, where it differs by more than blanks at its ends. */
  readonly sourceName?: string
  readonly issues: readonly RowIssueCode[]
}

/** Longest name that is taken: twice what 民委发〔2016〕33号 asks systems to hold (50 characters). */
export const longestName = 100

const hanzi = '\\p{Script=Han}\\u3007'
const blanksBetweenHanzi = new RegExp(`(?<=[${hanzi}])\\s+(?=[${hanzi}])`, 'gu')
const dotBetweenHanzi = new RegExp(`(?<=[${hanzi}])\\s*[·•‧・･．。∙⋅●᛫⸱ꞏ.]\\s*(?=[${hanzi}])`, 'gu')
const bracketedHanzi = new RegExp(`[[［【〔{]([${hanzi}]{1,2})[\\]］】〕}]`, 'gu')
const doubtful = /[?？*＊□■○[\]［］【】〔〕{}()（）<>]/u
const mixed = new RegExp(`[${hanzi}].*[a-zA-Z]|[a-zA-Z].*[${hanzi}]`, 'u')

/**
 * A name as people mean it. Blanks inside a Chinese name go (张 三), every look-alike of the separator
 * between Chinese characters becomes · U+00B7 (GB 18030 and 民委发〔2016〕33号), private-use characters become
 * real ones, invisible ones go, a character in brackets for want of a glyph (王晓[沛]) is taken out of them.
 * What stays doubtful is said so and left alone.
 */
export function checkName(cell: string): NameCheck {
  const clean = cleanText(cell)
  if (clean === '') return { name: '', issues: [] }
  if (clean.includes('\ufffd')) return { name: clean, issues: ['character-lost'] }
  if (clean.length > longestName) return { name: clean, issues: ['value-too-long'] }
  const name = toHalfWidthAlphanumerics(withRealCharacters(clean))
    .replace(blanksBetweenHanzi, '')
    .replace(dotBetweenHanzi, '·')
    .replace(bracketedHanzi, '$1')
    .replace(/\s+/g, ' ')
  return judge(cell, clean, name)
}

function judge(cell: string, clean: string, name: string): NameCheck {
  const issues: RowIssueCode[] = []
  const changed = name !== cell.trim()
  if (bracketedIn(clean) || doubtful.test(name) || mixed.test(name)) issues.push('name-doubtful')
  else if (changed) issues.push('name-normalised')
  if (classesOf(name) & charClass.privateUse) issues.push('private-use-unknown')
  return changed ? { name, sourceName: cell.trim(), issues } : { name, issues }
}

const bracketedIn = (text: string): boolean => text.search(bracketedHanzi) >= 0
