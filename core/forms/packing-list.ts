import { blankSeats } from '../materials/blank-seats.ts'
import type { Design } from '../materials/design.ts'
import { isCards, materialPages, materialTitles } from '../materials/material-content.ts'
import type { SheetSubject } from '../materials/sheet-subject.ts'
import type { FormDocument } from '../model/form.ts'
import { type Material, materials } from '../model/material.ts'
import { roomTitle } from '../seating/room-words.ts'
import { sessionLine, sessionsOf } from './room-plan.ts'

/** What goes into a room's bag. Tickets go to the candidates themselves. */
const packed = materials.filter((material) => material !== 'admission-tickets')

/** 装箱清单: how much of what goes into each room's bag, counted from what will really be printed. */
export function packingList(subjects: readonly SheetSubject[], designOf: (material: Material) => Design): FormDocument {
  const { exam } = subjects[0]!
  return {
    kind: 'form',
    title: '装箱清单',
    exam: exam.name,
    site: exam.site,
    subject: '装箱清单',
    landscape: true,
    blocks: [
      { kind: 'text', small: true, text: '装入时逐项清点并打勾；桌签按张，其余按页。两人核对后签名。' },
      ...sessionsOf(subjects).flatMap((rooms) => [
        { kind: 'heading' as const, text: sessionLine(rooms[0]!) },
        {
          kind: 'table' as const,
          columns: [
            { title: '考场', width: 30 },
            { title: '人数', width: 14, align: 'right' as const },
            ...packed.map((material) => ({ title: materialTitles[material], width: 24, align: 'center' as const })),
            { title: '空白备用', width: 20 },
            { title: '装入', width: 20 },
            { title: '核对', width: 20 },
          ],
          rowHeight: 10,
          rows: rooms.map((room) => [
            roomTitle(room.room),
            String(room.candidates.length),
            ...packed.map((material) => `□ ${amount(material, room, designOf(material))}`),
            '□',
            '',
            '',
          ]),
        },
      ]),
      { kind: 'signatures', items: ['装箱人', '日期', '核对人', '日期'] },
    ],
  }
}

const blanks = (room: SheetSubject, { template }: Design): number => (template.blankSeats ? blankSeats(room).length : 0)

const amount = (material: Material, room: SheetSubject, design: Design): string =>
  isCards(material)
    ? `${room.candidates.length + blanks(room, design)} 张`
    : `${materialPages(material, room, design)} 页`
