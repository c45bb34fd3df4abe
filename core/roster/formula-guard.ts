/**
 * A spreadsheet runs a CSV cell that starts with = + - @ as a formula. An exported cell of that kind, and
 * one that looks guarded already, gets an apostrophe in front; reading takes exactly one off again, so
 * that reading what was written gives the same text.
 */
const dangerous = /^'*[=+\-@\t\r]/

export const guardFormula = (text: string): string => (dangerous.test(text) ? `'${text}` : text)

export const unguardFormula = (text: string): string =>
  text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text
