import { roomTitle } from '../seating/room-words.ts'
import type { SeatingSentences } from './sentences.ts'

const placeOf = (room: string, seat: string): string => `${roomTitle(room)} ${seat} 号`
const some = (items: readonly string[]): string =>
  items.length > 8 ? `${items.slice(0, 8).join('、')} 等 ${items.length} 个` : items.join('、')

/** Why rooms or seats were not changed. */
export const seatingZh: SeatingSentences = {
  'candidate-has-errors': (f) => `${f.name || '这名考生'}的资料没有保存：${f.problems.join('')}改正后再保存。`,
  'candidate-has-records': (f) =>
    `${f.name} 在原场次已有签到记录，不能改到别的场次，没有改动。请先在“签到”中撤销这条签到。`,
  'candidate-has-seat': (f) =>
    `${f.name} 已有座位（${placeOf(f.room, f.seat)}），没有再抽。需要重抽时，请先撤销上一次抽签。`,
  'candidate-twice': (f) =>
    `本场次名单里已有号码 ${f.number} 的考生（${f.name}），没有重复添加。请核对号码，或在名单中查找这名考生。`,
  'candidate-withdrawn': (f) => `${f.name} 已撤下，不能安排座位，没有改动。请先恢复这名考生。`,
  'draw-closed': () => '这个场次没有开启抽签定座，没有抽签。请先在“抽签”页开启。',
  'draw-needs-room': (f) => `${f.name} 没有考场，没有抽签。请指定在哪个考场抽签。`,
  'kept-room-not-found': (f) => `考场库里没有“${f.room}”，没有改动。请刷新考场库后重新选择。`,
  'no-free-seat': (f) => `${roomTitle(f.room)} 没有可用的空座位，没有改动。请换一个考场，或先腾出座位。`,
  'nothing-to-redo': () => '没有可以重做的操作，座位没有改动。',
  'nothing-to-undo': () => '没有可以撤销的操作，数据没有改动。',
  'room-drawing-wrong': (f) =>
    f.problem === 'seat-doubled'
      ? `${roomTitle(f.room)} 有两个座位都是 ${f.value} 号，没有保存。请改正座位号后再保存。`
      : `${roomTitle(f.room)} 有两个座位在同一位置（${f.value}），没有保存。请移开其中一个后再保存。`,
  'room-exists': (f) => `已有考场号“${f.room}”，没有改动。请换一个考场号。`,
  'room-in-use': (f) =>
    `${roomTitle(f.room)} 还有 ${f.candidates} 名考生，不能改号或删除，没有改动。请先把这些考生移到别的考场。`,
  'seat-dead': (f) => `${placeOf(f.room, f.seat)} 的机器标为故障，没有改动。请换一个座位，或先把机器标为可用。`,
  'seat-locked': (f) => `${f.name} 的座位已锁定，没有改动任何人。需要移动时请先解除锁定。`,
  'seat-not-found': (f) => `${roomTitle(f.room)} 没有 ${f.seat} 号座位，没有改动。请核对座位号。`,
  'seat-taken': (f) => `${placeOf(f.room, f.seat)} 已有人（${f.name}），没有改动。请选空座位，或用“互换”。`,
  'seats-in-use': (f) =>
    `${roomTitle(f.room)} 的 ${some(f.seats)} 号座位上有考生，画的布局里却没有这些号，没有保存。请保留这些座位号，或先移走考生。`,
  'undo-overtaken': (f) =>
    `这一步之后又有别的改动${f.names.length > 0 ? `（${some(f.names)}）` : ''}${f.rooms.length > 0 ? `（考场 ${some(f.rooms)}）` : ''}，不能直接撤销，没有改动。请在座位图上逐个调整。`,
}
