import type { EquipmentRules } from '../model/equipment.ts'
import type { MachineRequirements } from '../model/probe.ts'

const byManual = '请以本次考务手册为准'

/** Spare machines and staff: what comparable computer exams ask for. */
export const equipmentRules: EquipmentRules = {
  spareRatio: { value: 10, origin: `预设：卫生资格机考备用机 10 %，会计机考每 10 台备 1 台，另有 5 % 的；${byManual}` },
  invigilators: { value: 2, origin: `预设：常用配备，30 人以内 2 名监考；${byManual}` },
  invigilatedSeats: { value: 30, origin: `预设：常用配备；${byManual}` },
  moreForEach: { value: 15, origin: `预设：常用配备，每再多 15–20 人增 1 名；${byManual}` },
}

/** What an exam PC must have. Old sourced figures are a floor only; the others are marked as assumptions. */
export const machineRequirements: MachineRequirements = {
  systems: { values: ['Windows 10', 'Windows 11'], origin: `推测：现行机考客户端多用 Win10/11；${byManual}` },
  cores: { value: 2, origin: `预设：NCRE/BIM 类机考双核（下限）；${byManual}` },
  gigahertz: { value: 2, origin: `预设：NCRE/BIM 类机考 2.0 GHz（下限）；${byManual}` },
  memory: { value: 8, origin: `推测：GB；现行考核平台为浏览器/服务器结构；${byManual}` },
  diskFree: { value: 10, origin: `推测：GB 可用空间；${byManual}` },
  screenWidth: {
    value: 1280,
    origin: `预设：NCRE/BIM 类机考分辨率不低于 1280×1024（下限），平台建议 1920×1080；${byManual}`,
  },
  screenHeight: { value: 720, origin: `推测：宽屏笔记本与一体机高度；平台建议 1080；${byManual}` },
  browsers: {
    values: ['chrome', 'chromium', 'msedge', 'edge'],
    origin: `推测：平台要求当前版 Chrome 内核浏览器；${byManual}`,
  },
  browserVersion: { value: 100, origin: `推测：主版本号下限；${byManual}` },
  clockOff: { value: 60, origin: `预设：秒；规则只要求“校正电脑时间”；${byManual}` },
  usbStorage: { value: 0, origin: `预设：BIM 类机考要求封闭 USB；${byManual}` },
  awake: { value: 240, origin: `预设：分钟；规则要求关屏保、休眠；${byManual}` },
  fonts: { values: [], origin: `未要求；可填平台所需字体，如 宋体；${byManual}` },
  printers: { value: 0, origin: `考试机无需打印机；管理机可改为 1；${byManual}` },
}
