import type { FaultState } from '../equipment/equipment-log.ts'
import type { FaultStepName, Stage } from '../model/equipment.ts'
import type { StaffRole } from '../model/staff.ts'

/** Words of the sheets: staff of Chinese exam sites read them in every language of the window. */
export const stageWords: Readonly<Record<Stage, string>> = {
  settings: '① 清点设置',
  import: '② 导入贴号',
  trial: '③ 模拟考试',
  sealed: '④ 封闭考场',
  'hour-before': '⑤ 考前1小时',
}

export const roleWords: Readonly<Record<StaffRole, string>> = {
  chief: '主考',
  deputy: '副主考',
  office: '考务',
  technician: '技术支持',
  invigilator: '监考',
  floating: '流动监考',
  security: '保卫保密',
  logistics: '后勤',
  inspector: '巡视',
}

export const faultStateWords: Readonly<Record<FaultState, string>> = {
  open: '待处理',
  assigned: '已派人',
  replaced: '已换备用机，待复检',
  repaired: '已修复，待复检',
  closed: '已复检',
  withdrawn: '误报撤销',
}

export const faultStepWords: Readonly<Record<FaultStepName, string>> = {
  assigned: '派给',
  replaced: '换备用机',
  repaired: '已修复',
  rechecked: '复检通过',
  withdrawn: '撤销（误报）',
  returned: '修好归位',
}
