import { useSettings } from '../state/settings.ts'
import { en } from './en.ts'
import { type Words, zh } from './zh.ts'

/** The words of a language. */
export const wordsOf = (language: 'zh-CN' | 'en'): Words => (language === 'en' ? en : zh)

/** The words of the language that the user chose. */
export const useWords = (): Words => wordsOf(useSettings((state) => state.settings.language))
