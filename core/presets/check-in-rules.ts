import type { CheckInRules } from '../model/exam.ts'

/**
 * The check-in times of the presets. The notice does not give any, and the manual for exam sites that
 * would is not public; these are what comparable machine exams in China do. They are a start for the
 * site to edit, and each says where it comes from.
 */
export const presetCheckInRules: CheckInRules = {
  entryOpens: {
    value: 30,
    origin:
      '预设，请以本次考务手册为准（同类机考：会计无纸化考试开考前 30 分钟入场，卫生人机对话和 BIM 考试为 20 分钟）',
  },
  lateBarred: {
    value: 15,
    origin:
      '预设，请以本次考务手册为准（同类机考：卫生人机对话和 BIM 考试开考 15 分钟后不得入场；软考为 5 分钟，会计无纸化考试为 30 分钟，另有考试开考后一律不得入场）',
  },
  earliestLeave: {
    value: 30,
    origin:
      '预设，请以本次考务手册为准（同类机考：BIM 考试开考 30 分钟后可离场；卫生人机对话为 60 分钟，会计初级为 90 分钟）',
  },
}
