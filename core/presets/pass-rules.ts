import type { Rule } from '../model/exam.ts'

/** The notice gives no pass mark; 考核方案 v1.1 would, and is not public. */
export const presetPassRules: { readonly mark: Rule; readonly margin: Rule } = {
  mark: { value: 60, origin: '预设，请以考核方案为准（成绩表没有“是否合格”列时，按总成绩不低于此分判断）' },
  margin: { value: 3, origin: '预设：总成绩低于合格线不超过此分数的，列入复核建议' },
}
