import type { Notice } from '../model/notice.ts'

/** What a reader should know before typing the platform's address. */
const platformCaution =
  '通知原文印的是 vs1c（数字 1）。其他公开资料写作 vslc.ncb.edu.cn（字母 l）。登录前请向主办方核实，勿在不确定的网址输入账号密码。'

/** The articles of 中教文〔2024〕2号 that are neither dates nor money, in its own words. */
export const articles: Notice['articles'] = [
  { title: '考核对象', text: '数字营销技术应用职业技能等级证书试点院校考生、其他非试点院校及社会考生。' },
  { title: '考核地点', text: '已申请成为考核站点的试点院校。非试点院校及社会考生须到临近的考核站点进行报名、考核。' },
  { title: '考核方式、内容及评定标准', text: '详见《数字营销技术应用职业技能等级证书考核方案 v1.1》（附件 1）。' },
  {
    title: '考核站点申请',
    text: '考试院校登录 1+X 职业技能等级证书信息管理服务管理平台-试点院校业务平台进行考点申报，申报流程详见《数字营销技术应用职业技能等级证书试点院校考核指导手册 v1.1》（附件 2），已经申报成为考核站点得到试点院校无需再次申报。',
  },
  {
    title: '考核报名',
    text: '试点院校按照教育部统一要求，登录教育部职业技能等级证书信息管理服务管理平台-试点院校业务平台考核管理模块，为学生进行集中报名。报名流程详见附件 2 和《1+x 职业技能等级证书信息管理服务平台（试点院校）操作手册 V1.1》（附件 3）。',
  },
  { title: '借考', text: '非考点院校/非试点院校及社会考生若要考核，请自行与邻近考核站点协商借考。' },
  {
    title: '报名缴费',
    text: '按照省级教育行政部门发布的考核费用标准，由考生所在的试点院校统一向培训评价组织交纳相应的考核费用，对于暂未确定考核费用标准的省份，试点院校可先组织报名、参加考核，待后续省级教育行政部门发布考核费用标准后，再按照其发布的费用标准向中教畅享科技股份有限公司补缴费。也可按初级270元/人·次、中级280元/人·次、高级290元/人·次的标准先行收取(若在2024年内认定，将采取多退少补方式执行)。',
  },
  { title: '其他要求', text: '目前报考条件不成熟或未能按照要求提交考点申报的，请尽快组织学生培训或申报考点。' },
]

export const contacts: Notice['contacts'] = [
  { kind: 'phone', label: '考务咨询电话', value: '400-081-0003' },
  { kind: 'qq-group', label: 'QQ群', value: '619628371' },
  { kind: 'group-name', label: '群名称', value: '1+X数字营销技术应用考务群' },
]

export const attachments: Notice['attachments'] = [
  { label: '附件1', title: '《数字营销技术应用职业技能等级证书考核方案 v1.1》' },
  { label: '附件2', title: '《数字营销技术应用职业技能等级证书试点院校考核指导手册 v1.1》' },
  { label: '附件3', title: '《1+x 职业技能等级证书信息管理服务平台（试点院校）操作手册 v1.1》' },
]

export const links: Notice['links'] = [
  {
    title: '1+X 职业技能等级证书信息管理服务管理平台-试点院校业务平台',
    url: 'https://vs1c.ncb.edu.cn',
    caution: platformCaution,
  },
  { title: '考点申报说明', url: 'http://dm.itmc.cn/html/notice/10845.html' },
]
