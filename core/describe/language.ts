import type { Settings } from '../contract.ts'

/** The languages that the program speaks. */
export type Language = Settings['language']

/** The text of the language out of a pair. */
export function inLanguage(language: Language, pair: readonly [zh: string, en: string]): string {
  return pair[language === 'en' ? 1 : 0]
}
