import type { Failure } from '../model/failure.ts'
import { describeEn } from './en.ts'
import type { Language } from './language.ts'
import { describeZh } from './zh.ts'

/** The sentence of an expected failure: what happened, what is safe, what to do next. */
export function describe(failure: Failure, language: Language): string {
  return language === 'en' ? describeEn(failure) : describeZh(failure)
}
