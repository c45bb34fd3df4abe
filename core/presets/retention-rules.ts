import type { RetentionRules } from '../model/retention.ts'

/** A start for the school to edit; the notice itself says nothing about keeping or deleting. */
export const presetRetentionRules: RetentionRules = {
  workingDays: {
    value: 30,
    origin:
      '预设，请以本校规定为准（《个人信息保护法》第十九条：保存期限为实现处理目的所必要的最短时间；这里取成绩公示结束后 30 天）',
  },
  paperYears: { value: 3, origin: '预设，请以本校规定为准（某职业技能等级认定机构的存档规定：纸质材料至少 3 年）' },
  electronicYears: { value: 5, origin: '预设，请以本校规定为准（同上：电子材料至少 5 年）' },
}
