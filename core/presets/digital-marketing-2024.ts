import type { Preset, Session } from '../model/exam.ts'
import { presetCheckInRules } from './check-in-rules.ts'
import { firstSitting, secondSitting } from './notice-2024-2.ts'

const certificate = '数字营销技术应用'
const origin =
  '中教文〔2024〕2号《关于组织 2024 年 1+X 数字营销技术应用职业技能等级证书上半年全国统一考试的通知》第一条“考试计划安排”'

/** The times are the notice's, in China Standard Time. */
const intermediate = (date: string): Session => ({
  id: 'am-intermediate',
  name: '上午 中级',
  level: '中级',
  start: `${date}T08:30:00+08:00`,
  end: `${date}T11:30:00+08:00`,
})
const junior = (date: string): Session => ({
  id: 'pm-junior',
  name: '下午 初级',
  level: '初级',
  start: `${date}T14:00:00+08:00`,
  end: `${date}T16:30:00+08:00`,
})
const senior = (date: string): Session => ({
  id: 'pm-senior',
  name: '下午 高级',
  level: '高级',
  start: `${date}T14:00:00+08:00`,
  end: `${date}T17:00:00+08:00`,
})

/** 25 May 2024 (Saturday): junior and intermediate. */
export const digitalMarketing1: Preset = {
  id: 'dm-2024-1',
  name: '2024年第一次数字营销技术应用全国统考',
  certificate,
  origin,
  practice: false,
  rules: presetCheckInRules,
  sessions: () => [intermediate('2024-05-25'), junior('2024-05-25')],
  notice: () => firstSitting,
}

/** 14 June 2024 (Friday): all three levels; junior and senior start together and end half an hour apart. */
export const digitalMarketing2: Preset = {
  id: 'dm-2024-2',
  name: '2024年第二次数字营销技术应用全国统考',
  certificate,
  origin,
  practice: false,
  rules: presetCheckInRules,
  sessions: () => [intermediate('2024-06-14'), junior('2024-06-14'), senior('2024-06-14')],
  notice: () => secondSitting,
}
