import { describe } from '../../../core/describe/describe.ts'
import { isRefusal } from '../../../core/model/failure.ts'

/**
 * The JSON of a refusal: the failure with its sentence, and beside it whatever the refusal carries (a
 * refused import still lists its rows). Throws on what is not an expected failure.
 */
export function describeThrown(thrown: unknown, language: 'zh' | 'en' = 'zh'): Record<string, unknown> {
  if (!isRefusal(thrown)) throw thrown
  const { failure, carries } = thrown
  return {
    ok: false,
    failure: { code: failure.code, message: describe(failure, language === 'en' ? 'en' : 'zh-CN'), ...failure },
    ...carries,
  }
}
