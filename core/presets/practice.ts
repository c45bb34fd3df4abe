import type { Preset } from '../model/exam.ts'
import { moveNotice } from '../notice/notice.ts'
import { presetCheckInRules } from './check-in-rules.ts'
import { firstSitting } from './notice-2024-2.ts'

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
  notice: (today) => ({
    ...moveNotice(firstSitting, today.slice(0, 10)),
    title: '练习考试：日程、费率照 2024 年第一次统考的样子，单位和账户均为虚构',
    number: '',
    issuer: '虚构培训评价组织',
    fees: { ...firstSitting.fees, origin: '练习数据', settledUntil: undefined, payee: practicePayee },
    contacts: [],
    links: [],
  }),
}

const practicePayee = {
  company: '虚构培训评价组织（练习，请勿付款）',
  taxNumber: '00000000000000000X',
  addressAndPhone: '虚构地址',
  bank: '虚构银行',
  account: '0000000000',
  remark: '单位名称和1+X考核费用',
}
