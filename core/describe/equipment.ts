import { roomTitle } from '../seating/room-words.ts'
import type { Sentences } from './sentences.ts'

type EquipmentSentences = Pick<
  Sentences,
  | 'check-item-not-found'
  | 'checklist-file-wrong'
  | 'checklist-item-doubled'
  | 'fault-already-open'
  | 'fault-not-found'
  | 'fault-step-not-possible'
  | 'folder-not-found'
  | 'line-not-understood'
  | 'machine-not-found'
  | 'probe-not-found'
  | 'spare-not-free'
  | 'staff-ambiguous'
  | 'staff-not-found'
  | 'staff-without-name'
  | 'stage-incomplete'
  | 'stage-not-signed'
  | 'stage-signed'
  | 'time-not-understood'
>

const place = (room: string): string => (room === '' ? '考点' : roomTitle(room))
const placeEn = (room: string): string => (room === '' ? 'the site' : `room ${room}`)

/** Sentences about equipment and staff, in Chinese. */
export const equipmentZh: EquipmentSentences = {
  'check-item-not-found': (f) => `检查清单里没有“${f.item}”这一项，没有登记。清单可能刚被修改，请刷新后再试。`,
  'checklist-file-wrong': (f) =>
    `${f.file} 不是检查清单文件，清单没有改动。有问题的地方：${f.problems.join('；')}。请选择由考务台导出的清单（.json）。`,
  'checklist-item-doubled': (f) => `有两个检查项的编号都是“${f.item}”，清单没有改动。请让每项的编号不同。`,
  'fault-already-open': (f) =>
    `${place(f.room)} ${f.machine} 已有一条未处理完的故障，没有重复登记。请在故障列表里继续处理那一条。`,
  'fault-not-found': (f) => `找不到故障记录“${f.fault}”，没有登记。请刷新后重新选择。`,
  'fault-step-not-possible': () => '这条故障的状态已经变了，这一步没有登记。请看最新状态后再处理。',
  'folder-not-found': (f) => `找不到文件夹 ${f.folder}，没有收取任何结果。请插好 U 盘后再试。`,
  'line-not-understood': (f) =>
    `这一行里有看不懂的地方，没有登记任何一台：${f.problems.map(({ value }) => value).join('、')}。请改正后再按回车。`,
  'machine-not-found': (f) => `${place(f.room)} 没有机位“${f.machine}”，没有登记。请核对机位号。`,
  'probe-not-found': (f) => `找不到检测结果“${f.probe}”。请重新收取。`,
  'spare-not-free': (f) => `${place(f.room)} 的 ${f.machine} 不是可用的备用机，没有登记替换。请选另一台备用机。`,
  'staff-ambiguous': (f) => `“${f.who}”对应多人：${f.names.join('、')}。没有登记，请扫工作证或输入工号。`,
  'staff-not-found': (f) => `工作人员里没有“${f.who}”，没有登记。请先在人员名单中添加。`,
  'staff-without-name': () => '没有填写姓名，没有保存。请填写后再保存。',
  'stage-incomplete': (f) =>
    `${place(f.room)} 的这个阶段还不能签字：${[f.open > 0 && `${f.open} 项必查项没有完成`, f.faults > 0 && `${f.faults} 个故障没有处理完`].filter(Boolean).join('，')}。已登记的内容都在。`,
  'stage-not-signed': (f) => `${place(f.room)} 的这个阶段没有签字，不需要重新打开。`,
  'stage-signed': (f) =>
    `${place(f.room)} 的这个阶段已由两人签字（${f.second}），没有改动。确需修改时，请先写明原因重新打开。`,
  'time-not-understood': (f) => `看不懂时间“${f.time}”，没有检测。请按 14:03 或 14:03:20 填写标准时间。`,
}

/** The same in English. */
export const equipmentEn: EquipmentSentences = {
  'check-item-not-found': (f) =>
    `The checklist has no item “${f.item}”; nothing was recorded. It may just have been changed: reload and try again.`,
  'checklist-file-wrong': (f) =>
    `${f.file} is not a checklist, and the list was left as it is. What is wrong: ${f.problems.join('; ')}. Choose a list exported by ExamDesk (.json).`,
  'checklist-item-doubled': (f) =>
    `Two items have the id “${f.item}”; the list was left as it is. Give every item an id of its own.`,
  'fault-already-open': (f) =>
    `${f.machine} in ${placeEn(f.room)} has a fault that is not dealt with yet; no second one was recorded. Go on with that one.`,
  'fault-not-found': (f) => `There is no fault “${f.fault}”; nothing was recorded. Reload and choose again.`,
  'fault-step-not-possible': () => 'The fault has moved on meanwhile, so this step was not recorded. Look at it again.',
  'folder-not-found': (f) =>
    `The folder ${f.folder} is not there; no results were taken in. Plug the USB stick in and try again.`,
  'line-not-understood': (f) =>
    `Parts of the line are not understood, so nothing was recorded: ${f.problems.map(({ value }) => value).join(', ')}. Correct it and press Enter again.`,
  'machine-not-found': (f) =>
    `There is no machine “${f.machine}” in ${placeEn(f.room)}; nothing was recorded. Check the number.`,
  'probe-not-found': (f) => `There is no test result “${f.probe}”. Collect the results again.`,
  'spare-not-free': (f) =>
    `${f.machine} in ${placeEn(f.room)} is not a spare machine that works; nothing was recorded. Choose another.`,
  'staff-ambiguous': (f) =>
    `“${f.who}” may be any of: ${f.names.join(', ')}. Nothing was recorded: scan the badge or type its number.`,
  'staff-not-found': (f) => `There is nobody “${f.who}” among the staff; nothing was recorded. Add the person first.`,
  'staff-without-name': () => 'There is no name, so nothing was saved. Enter one and save again.',
  'stage-incomplete': (f) =>
    `This stage of ${placeEn(f.room)} cannot be signed yet: ${[f.open > 0 && `${f.open} required items are open`, f.faults > 0 && `${f.faults} faults are not dealt with`].filter(Boolean).join(', ')}. Everything recorded is kept.`,
  'stage-not-signed': (f) => `This stage of ${placeEn(f.room)} is not signed; there is nothing to reopen.`,
  'stage-signed': (f) =>
    `Two people have signed this stage of ${placeEn(f.room)} (${f.second}); nothing was changed. To change it, reopen it with a reason.`,
  'time-not-understood': (f) =>
    `The time “${f.time}” is not understood, so nothing was tested. Enter the right time as 14:03 or 14:03:20.`,
}
