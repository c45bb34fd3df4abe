import type { Preset } from '../model/exam.ts'
import { presetCheckInRules } from './check-in-rules.ts'

/**
 * The practice exam: invented candidates, two sessions laid on the day given (a date or a moment, whose
 * offset is kept), so that its check-in can be tried on any day.
 */
export const practice: Preset = {
  id: 'practice',
  name: '练习考试（虚构数据）',
  certificate: '数字营销技术应用',
  origin: '随程序附带的练习数据，人物均为虚构，不对应任何真实考试',
  practice: true,
  rules: presetCheckInRules,
  sessions: (today) => {
    const date = today.slice(0, 10)
    const offset = /[+-]\d\d:\d\d$/.exec(today)?.[0] ?? '+08:00'
    const at = (time: string) => `${date}T${time}:00${offset}`
    return [
      { id: 'am', name: '上午 中级', level: '中级', start: at('09:00'), end: at('12:00') },
      { id: 'pm', name: '下午 初级', level: '初级', start: at('14:00'), end: at('16:30') },
    ]
  },
}
