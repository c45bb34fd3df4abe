import { describe } from '../../../core/describe/describe.ts'
import { isRefusal } from '../../../core/model/failure.ts'

/**
 * The JSON of a refusal: the failure with its sentence, and beside it whatever the refusal carries (a
 * refused import still lists its rows). Throws on what is not an expected failure.
 */
export function describeThrown(thrown: unknown, language: 'zh' | 'en' = 'zh'): Record<string, unknown> {
  if (!isRefusal(thrown)) throw thrown
  const { code, ...data } = thrown.failure
  const message = describe(thrown.failure, language === 'en' ? 'en' : 'zh-CN')
  return { ok: false, failure: { code, message, ...data }, ...thrown.carries }
}
