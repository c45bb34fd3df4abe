import { daysBetween } from '../day/day.ts'
import type { Boundary, Day, Notice, Phase } from '../model/notice.ts'
import { articles, attachments, contacts, links } from './notice-2024-2-text.ts'

/** The dates of one sitting as the notice prints them; `exam` is T. */
export type NoticeDates = {
  readonly exam: Day
  readonly deadline: Day
  readonly training: readonly [Day, Day]
  readonly installation: readonly [Day, Day]
  readonly materials: readonly [Day, Day]
  readonly publication: readonly [Day, Day]
  readonly certificatesFrom: Day
}

export const noticeNumber = '中教文〔2024〕2号'
const title = '关于组织 2024 年 1+X 数字营销技术应用职业技能等级证书上半年全国统一考试的通知'
const issuer = '中教畅享科技股份有限公司'

/** All that 中教文〔2024〕2号 regulates for one of its two sittings. */
export function notice2024(dates: NoticeDates): Notice {
  return {
    title,
    number: noticeNumber,
    issuer,
    examDay: dates.exam,
    phases: phases(dates),
    fees: {
      rates: [
        { level: '初级', fen: 27_000 },
        { level: '中级', fen: 28_000 },
        { level: '高级', fen: 29_000 },
      ],
      origin: `${noticeNumber}第五条：省级教育行政部门暂未确定考核费用标准时先行收取的标准，多退少补`,
      settledUntil: '2024-12-31',
      payee: {
        company: issuer,
        taxNumber: '91110108799979909E',
        addressAndPhone: '北京市海淀区玲珑路9号院西区9号楼3层1单元202 68660771',
        bank: '交通银行北京马甸支行',
        account: '110060437018010014319',
        remark: '单位名称和1+X考核费用',
      },
    },
    articles,
    contacts,
    attachments,
    links,
  }
}

/** 四、考核流程及安排. Where one sentence holds several people's work, each clause is a task. */
function phases(dates: NoticeDates): Phase[] {
  const on = (day: Day): Boundary => ({ day, offset: daysBetween(dates.exam, day) })
  const window = ([from, to]: readonly [Day, Day]) => ({ from: on(from), to: on(to) })
  return [
    {
      id: 'registration',
      name: '考核报名',
      kind: 'registration',
      to: on(dates.deadline),
      tasks: [
        { id: 'apply-as-site', by: 'school', text: '非考点的试点院校登录教育部1+X证书平台申报考点' },
        {
          id: 'register-students',
          by: 'school',
          text: '试点院校登录教育部1+X证书平台为学生统一报名（报名时间截止后将无法补报名）',
        },
      ],
    },
    {
      id: 'training',
      name: '考务及技术人员培训、编排考场',
      kind: 'preparation',
      ...window(dates.training),
      tasks: [
        { id: 'train-staff', by: 'organiser', text: '中教畅享科技股份有限公司组织考点考务管理人员与技术人员培训' },
        { id: 'arrange-rooms', by: 'organiser', text: '中教畅享科技股份有限公司根据系统报名情况为考点编排考场' },
      ],
    },
    {
      id: 'installation',
      name: '考点设备调试、安装考核平台',
      kind: 'preparation',
      ...window(dates.installation),
      tasks: [
        { id: 'prepare-labs', by: 'site', text: '考点技术人员按照考场要求准备考核机房环境' },
        {
          id: 'install-platform',
          by: 'organiser',
          text: '中教畅享科技股份有限公司技术人员为考点远程安装考核平台，考点协助',
        },
      ],
    },
    {
      id: 'materials',
      name: '下载准考证、部署考场、打印物料',
      kind: 'preparation',
      ...window(dates.materials),
      tasks: [
        {
          id: 'download-materials',
          by: 'site',
          text: '考点院校登录教育部1+X证书平台下载准考证、桌签、门贴、签到表等物料',
        },
        { id: 'set-up-rooms', by: 'site', text: '按照《考务工作执行手册》要求，制作物料并布置考场' },
      ],
    },
    {
      id: 'exam',
      name: '正式考核',
      kind: 'exam',
      ...window([dates.exam, dates.exam]),
      tasks: [{ id: 'hold-exam', by: 'site', text: '全国统一时间进行考核' }],
    },
    {
      id: 'publication',
      name: '成绩公示',
      kind: 'publication',
      ...window(dates.publication),
      tasks: [
        { id: 'publish-scores', by: 'organiser', text: '在教育部1+X证书平台上公示成绩' },
        { id: 'look-up-scores', by: 'site', text: '考生或考点查询成绩' },
        { id: 'apply-for-review', by: 'school', text: '公示期内接受以院校为单位的成绩复核申请' },
      ],
    },
    {
      id: 'certificates',
      name: '颁发证书',
      kind: 'certificates',
      from: on(dates.certificatesFrom),
      tasks: [
        {
          id: 'sign-certificates',
          by: 'organiser',
          text: '电子版证书需在成绩公示期过后，由培训评价组织和学校双方都完成签发后生成',
        },
        { id: 'hand-out-certificates', by: 'school', text: '纸质版证书根据院校需求发放' },
      ],
    },
  ]
}

/** 25 May 2024 (Saturday). */
export const firstSitting = notice2024({
  exam: '2024-05-25',
  deadline: '2024-05-07',
  training: ['2024-05-08', '2024-05-12'],
  installation: ['2024-04-25', '2024-05-19'],
  materials: ['2024-05-13', '2024-05-24'],
  publication: ['2024-06-05', '2024-06-07'],
  certificatesFrom: '2024-06-07',
})

/** 14 June 2024 (Friday). */
export const secondSitting = notice2024({
  exam: '2024-06-14',
  deadline: '2024-05-28',
  training: ['2024-05-29', '2024-06-02'],
  installation: ['2024-05-11', '2024-06-09'],
  materials: ['2024-06-03', '2024-06-13'],
  publication: ['2024-06-25', '2024-06-27'],
  certificatesFrom: '2024-06-28',
})
