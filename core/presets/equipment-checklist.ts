import type { CheckItem, ChecklistTemplate, Scope, Stage } from '../model/equipment.ts'

const general = '常用做法；请以本次考务手册为准'

type Rest = Partial<Pick<CheckItem, 'need' | 'quantity' | 'origin' | 'probe'>>

function item(
  id: string,
  stage: Stage,
  scope: Scope,
  text: string,
  expected: string,
  how: string,
  rest: Rest = {},
): CheckItem {
  return { id, stage, scope, text, expected, how, need: 'required', origin: general, ...rest }
}

/** ① inventory and settings. */
const settings: readonly CheckItem[] = [
  item('site-power', 'settings', 'site', '供电与用电保障', '双路供电或已联系供电部门', '看配电记录，致电确认', {
    origin: '卫生资格机考：双路电源为佳；BIM 考点：考前与供电部门确认',
  }),
  item(
    'site-network',
    'settings',
    'site',
    '考点外网带宽',
    '专线或光纤可用，带宽满足平台要求',
    '在管理机上测速，记录数值',
    { origin: '会计无纸化（2017）：5 M 专线或光纤；卫生/中医：考试机不接外网' },
  ),
  item('site-surveillance', 'settings', 'site', '视频监控与网上巡查', '各考场画面正常，可回放', '调看每个考场画面', {
    origin: '考点设置通例',
  }),
  item('site-storage', 'settings', 'site', '非考试物品存放处', '已设置，有人看管', '现场查看', {
    origin: '考点设置通例',
  }),
  item('site-broadcast', 'settings', 'site', '广播', '各考场听得清', '试播一遍', { need: 'optional' }),
  item('room-clock', 'settings', 'room', '时钟', '走时准确', '与校时后的管理机对照', { origin: '考点设置通例' }),
  item('room-camera', 'settings', 'room', '考场监控', '无死角，录像正常', '看画面，试录 1 分钟', {
    origin: '考点设置通例',
  }),
  item('room-shield', 'settings', 'room', '信号屏蔽', '开启后手机无信号', '开启后拨打一次', {
    need: 'optional',
    origin: '考点设置通例',
  }),
  item('room-climate', 'settings', 'room', '空调与窗帘', '18–25 °C，湿度 40–70 %，光线不反光', '看温湿度计', {
    need: 'optional',
    origin: '船员机考：18–25 °C、40–70 %、有窗帘',
  }),
  item('room-id-reader', 'settings', 'room', '身份证阅读器', '能读出一张证', '刷一次证', {
    need: 'optional',
    quantity: 1,
  }),
  item('room-partitions', 'settings', 'room', '机位隔板或隔位', '相邻考生看不到屏幕', '坐下看左右', {
    origin: '机房无厘米数规定；纸笔考场间距不小于 80 cm',
  }),
  item('server-count', 'settings', 'server', '服务器/管理机数量', '1 台可用，另有备用', '清点', {
    quantity: 1,
    origin: '会计：每考场 1 台管理机，每 10 考场备 1 台；卫生：每考场 2 台服务器、备 1 台',
  }),
  item('server-ups', 'settings', 'server', '服务器接 UPS', '断市电后继续运行', '拔市电插头 10 秒', {
    origin: '卫生、NCRE 类机考：服务器接 UPS',
  }),
  item('server-network', 'settings', 'server', '考场局域网', '100 M 到桌面，固定 IP', '在一台考试机上 ping 服务器', {
    origin: '会计无纸化：局域网 100 M 到桌面、固定 IP',
  }),
  item(
    'machine-hardware',
    'settings',
    'machine',
    '配置达标',
    '处理器、内存、硬盘、分辨率达到要求',
    '看系统信息，或用“本机检测”',
    { probe: ['processor', 'memory', 'disk', 'screen'], origin: '双核 2.0 GHz 等为旧规下限，见“考试机要求”' },
  ),
  item(
    'machine-system',
    'settings',
    'machine',
    '操作系统与浏览器',
    '同一考场系统一致，浏览器为要求的版本',
    '看系统与浏览器版本',
    { probe: ['system', 'browser'], origin: '卫生/NCRE：同考场系统一致' },
  ),
  item('machine-restore', 'settings', 'machine', '还原卡、防火墙、杀毒已关', '重启后设置仍在', '重启一次再看', {
    origin: '卫生、NCRE、BIM：关还原卡，杀毒后关防火墙和杀毒软件',
  }),
  item('machine-sleep', 'settings', 'machine', '屏保、休眠已关', '考试时长内不黑屏', '看电源选项', {
    probe: ['power'],
    origin: '卫生、NCRE：关屏保、休眠',
  }),
  item('machine-usb', 'settings', 'machine', 'USB 存储已封闭', '插入 U 盘无反应', '插一次 U 盘', {
    need: 'optional',
    probe: ['usb-storage'],
    origin: 'BIM：封闭 USB，断内外网',
  }),
  item('machine-clock', 'settings', 'machine', '时间已校正', '与标准时间相差不超过 1 分钟', '与管理机对照', {
    probe: ['clock'],
    origin: '卫生、NCRE：校正电脑时间',
  }),
  item('machine-input', 'settings', 'machine', '输入法', '至少一种五笔、一种拼音', '切换一遍', {
    origin: '卫生：至少 1 种五笔、1 种智能拼音输入法',
  }),
  item('machine-keyboard', 'settings', 'machine', '键盘、鼠标、显示器', '每键可用，屏幕无缺色', '打一行字，移动鼠标'),
]

/** ② candidates imported, seat numbers stuck; ③ trial; ④ sealed; ⑤ one hour before. */
const later: readonly CheckItem[] = [
  item('server-import', 'import', 'server', '考生数据已导入', '人数与编排一致', '核对服务器上的人数', {
    origin: '机考流程：考前 1 天导入考生',
  }),
  item('room-door', 'import', 'room', '门贴已贴', '考场号、场次、人数正确', '与编排表核对'),
  item('machine-seat', 'import', 'machine', '座位号已贴', '按机位粘贴，与座位表一致', '从第一台走到最后一台', {
    origin: '机考流程：考前 1 天按机位贴座位号',
  }),
  item('server-trial', 'trial', 'server', '模拟考试已组织', '服务器能发卷、收卷', '发一份模拟卷并收回', {
    origin: '机考流程：模拟考试',
  }),
  item(
    'machine-trial',
    'trial',
    'machine',
    '模拟考试（含备用机）',
    '能登录、作答、保存、交卷',
    '每台用模拟账号走一遍',
    { origin: '机考流程：每一台机器试考，备用机也要试' },
  ),
  item('room-sealed', 'sealed', 'room', '考场已封闭', '门窗关好，贴封条，登记封条号', '两人现场封门', {
    origin: '机考流程：试考后封闭考场',
  }),
  item('site-signs', 'sealed', 'site', '分布图、路标、考场规则、考生须知', '考前一天张贴到位', '沿考生路线走一遍', {
    origin: '考点设置通例：前一天公布',
  }),
  item('room-unsealed', 'hour-before', 'room', '封条完好并启封', '封条号与登记一致', '两人核对后启封'),
  item('server-start', 'hour-before', 'server', '服务器已启动', '考试数据可见，时间正确', '登录管理端查看', {
    origin: '机考流程：考前 1 小时开机、开服务器、校时',
  }),
  item('machine-start', 'hour-before', 'machine', '开机并进入登录页', '停在登录页，时间正确', '逐台查看', {
    origin: '机考流程：考前 1 小时开机',
  }),
  item('room-spares', 'hour-before', 'room', '备用机再次清点', '数量达到备用比例', '清点能开机的备用机', {
    origin: '机考流程：考前 1 小时再清点备用机',
  }),
  item('room-materials', 'hour-before', 'room', '考场物料', '签到表、情况记录单、草稿纸、笔', '与交接单核对'),
]

/** The list that ships with the program. Every figure names its origin and can be changed. */
export const equipmentChecklist: ChecklistTemplate = {
  name: '机考考场设备检查清单（预设）',
  items: [...settings, ...later],
}
