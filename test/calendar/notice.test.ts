import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, examDays, tMinus, weekdayOf } from '../../core/day/day.ts'
import { Notice } from '../../core/model/notice.ts'
import { phaseWindow } from '../../core/notice/notice.ts'
import { findPreset, presets } from '../../core/presets/presets.ts'

/** The notice itself, as published. Line breaks within a cell and the width of its punctuation are the publisher's accidents. */
const text = readFileSync(new URL('../fixtures/notice-2024-2.txt', import.meta.url), 'utf8')
const plain = (value: string) =>
  value.replaceAll(/\s+/g, '').replaceAll(/[，；：（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
const all = plain(text)

/** 四、考核流程及安排, cut into the two sittings and then into phases. */
const flow = text.slice(text.indexOf('四、考核流程及安排'), text.indexOf('五、考核费用'))
const secondAt = flow.search(/2024\s?年第二次/)
const sittings = [plain(flow.slice(0, secondAt)), plain(flow.slice(secondAt))] as const
const phaseNames = [
  '考核报名',
  '考务及技术人员培训、编排考场',
  '考点设备调试、安装考核平台',
  '下载准考证、部署考场、打印物料',
  '正式考核',
  '成绩公示',
  '颁发证书',
]

/** The dates of a phase in the notice: what stands right after its name. */
function printed(sitting: string, name: string): { from?: string; to?: string } {
  const day = (month: string, date: string) => `2024-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const [, month, date, toMonth, toDate, ending] = new RegExp(
    `${name}(\\d+)月(\\d+)日(?:-(\\d+)月(\\d+)日)?(报名截止|以后)?`,
  ).exec(sitting)!
  const from = day(month!, date!)
  if (ending === '报名截止') return { to: from }
  if (ending === '以后') return { from }
  return { from, to: toMonth === undefined ? from : day(toMonth, toDate!) }
}

const ids = ['dm-2024-1', 'dm-2024-2'] as const
const noticeOf = (id: string) => findPreset(id)!.notice('2030-01-01')
const daysOf = (id: string) => examDays(findPreset(id)!.sessions('2030-01-01'))

describe.each([0, 1] as const)('sitting %i of the notice', (which) => {
  const id = ids[which]
  const notice = noticeOf(id)

  test('has the notice’s phases in the notice’s order', () => {
    expect(notice.phases.map((phase) => phase.name)).toEqual(phaseNames)
    expect(Notice.parse(notice)).toEqual(notice)
  })

  test.each(phaseNames)('%s lies where the notice puts it', (name) => {
    const phase = notice.phases.find((one) => one.name === name)!
    const { from, to, given } = phaseWindow(phase, notice, daysOf(id))
    const told = printed(sittings[which], name)
    expect({ from, to }).toEqual({ from: told.from, to: told.to })
    expect(given).toBe(true)
  })

  test('every task is in the notice, word by word', () => {
    const tasks = notice.phases.flatMap((phase) => phase.tasks)
    // The second table misprints 成绩复核申请 as 业绩复核申请.
    const sitting = sittings[which].replace('业绩复核申请', '成绩复核申请')
    for (const task of tasks) expect(sitting).toContain(plain(task.text))
    expect(tasks).toHaveLength(14)
    expect(new Set(tasks.map((task) => task.id)).size).toBe(14)
    // The other way round: nothing but numbering, names, dates and the tasks themselves is left over.
    let rest = sitting
    for (const task of tasks) rest = rest.replace(plain(task.text), '')
    for (const name of phaseNames) rest = rest.replace(name, '')
    rest = rest
      .replaceAll(/<[^>]*>|\d+月\d+日(报名截止|以后)?|-|\d\.|[。;,]|考核阶段时间安排工作内容/g, '')
      .replaceAll('四、考核流程及安排', '')
    expect(rest).toMatch(/^2024年第.次数字营销技术应用全国统考$/)
  })

  test('registration closes when 一、考试计划安排 says', () => {
    const deadline = all.matchAll(/2024年第.次数字营销技术应用全国统考2024年(\d+)月(\d+)日2024年(\d+)月(\d+)日/g)
    const [, month, day, examMonth, examDay] = [...deadline][which]!
    const registration = notice.phases.find((phase) => phase.kind === 'registration')!
    expect(registration.to!.day).toBe(`2024-0${month}-${day!.padStart(2, '0')}`)
    expect(notice.examDay).toBe(`2024-0${examMonth}-${examDay}`)
  })
})

describe('money, addresses and people of the notice', () => {
  test.each(ids)('%s: rates, account and remark', (id) => {
    const { fees } = noticeOf(id)
    const told = /初级(\d+)元\/人·次、中级(\d+)元\/人·次、高级(\d+)元\/人·次/.exec(all)!
    expect(fees.rates).toEqual([
      { level: '初级', fen: Number(told[1]) * 100 },
      { level: '中级', fen: Number(told[2]) * 100 },
      { level: '高级', fen: Number(told[3]) * 100 },
    ])
    expect(fees.rates.map((rate) => rate.fen)).toEqual([27_000, 28_000, 29_000])
    const value = (label: string, until: string) =>
      all.slice(all.indexOf(label) + label.length, all.indexOf(until, all.indexOf(label)))
    const payee = fees.payee!
    expect(payee.company).toBe(value('公司名称:', '纳税人识别号'))
    expect(payee.taxNumber).toBe(value('纳税人识别号:', '地址、电话'))
    expect(plain(payee.addressAndPhone)).toBe(value('地址、电话:', '开户行及账号'))
    expect(payee.bank + payee.account).toBe(value('开户行及账号:', '付款时请备注'))
    expect(payee.remark).toBe(value('付款时请备注:', ',以便财务查账'))
    expect(fees.settledUntil).toBe('2024-12-31')
    expect(all).toContain('若在2024年内认定,将采取多退少补方式执行')
  })

  test('contacts, attachments, links and articles are the notice’s', () => {
    const notice = noticeOf('dm-2024-1')
    expect(notice.contacts.map((contact) => contact.value)).toEqual([
      '400-081-0003',
      '619628371',
      '1+X数字营销技术应用考务群',
    ])
    for (const { value } of notice.contacts) expect(all).toContain(plain(value))
    expect(notice.attachments.map((one) => one.label)).toEqual(['附件1', '附件2', '附件3'])
    for (const { title } of notice.attachments) expect(all.replace('操作手册:', '操作手册')).toContain(plain(title))
    for (const { url } of notice.links) expect(all).toContain(url)
    expect(all).toContain(plain(notice.title))
    expect(all).toContain(plain(notice.number))
    const long = notice.articles.filter(
      (article) =>
        article.title !== '考核站点申请' && article.title !== '考核报名' && !article.title.startsWith('考核方式'),
    )
    for (const { text: words } of long) expect(all).toContain(plain(words))
  })

  test('the platform’s address carries the doubt about its spelling', () => {
    const link = noticeOf('dm-2024-1').links.find((one) => one.url.includes('vs1c'))!
    expect(link.caution).toContain('vslc.ncb.edu.cn')
  })
})

/** domain.md §0: the notice's dates as days from the exam. */
describe('T-offsets', () => {
  const offsets = [
    ['registration', [undefined, -18], [undefined, -17]],
    ['training', [-17, -13], [-16, -12]],
    ['installation', [-30, -6], [-34, -5]],
    ['materials', [-12, -1], [-11, -1]],
    ['exam', [0, 0], [0, 0]],
    ['publication', [11, 13], [11, 13]],
    ['certificates', [13, undefined], [14, undefined]],
  ] as const
  test.each(offsets)('%s', (phaseId, first, second) => {
    const told = ids.map((id) => {
      const phase = noticeOf(id).phases.find((one) => one.id === phaseId)!
      return [phase.from?.offset, phase.to?.offset]
    })
    expect(told).toEqual([[...first], [...second]])
  })

  test('offsets and printed dates never disagree', () => {
    for (const id of ids) {
      const notice = noticeOf(id)
      for (const { from, to } of notice.phases) {
        for (const end of [from, to]) if (end) expect(addDays(notice.examDay, end.offset)).toBe(end.day)
      }
    }
  })
})

describe('days', () => {
  test('count across months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
    expect(daysBetween('2024-05-25', '2024-04-25')).toBe(-30)
    expect(daysBetween('2024-06-14', '2024-06-27')).toBe(13)
    expect([weekdayOf('2024-05-25'), weekdayOf('2024-06-14')]).toEqual([6, 5])
    expect([tMinus(-18), tMinus(0), tMinus(11)]).toEqual(['T−18', 'T', 'T+11'])
  })

  test('the practice exam has the same phases around its own day, and no real account', () => {
    const notice = findPreset('practice')!.notice('2026-11-24T10:00:00+08:00')
    expect(notice.examDay).toBe('2026-11-24')
    expect(Notice.parse(notice)).toEqual(notice)
    expect(notice.phases.every((phase) => phase.from?.day === undefined && phase.to?.day === undefined)).toBe(true)
    const real = noticeOf('dm-2024-1').fees.payee!
    expect(JSON.stringify(notice)).not.toContain(real.account)
    expect(presets.every((preset) => preset.notice('2026-11-24').phases.length === 7)).toBe(true)
  })
})
