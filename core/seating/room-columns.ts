import { type SeatAttribute, type SeatState, seatStates } from '../model/room.ts'

const headers = {
  id: /^(考场号|考场编号|考场|试室号?|机房号?|room|id)$/i,
  name: /^(考场名称|考场名|机房名称|名称|地点|位置|教室|name)$/i,
  count: /^(座位数|机位数|容量|座位数量|人数|机器数|capacity|seats)$/i,
  seat: /^(座位号|座号|seat)$/i,
  row: /^(行|行号|排|排号|row)$/i,
  column: /^(列|列号|column)$/i,
  machine: /^(机位号|机号|机器号|机器编号|machine)$/i,
  state: /^(状态|座位状态|state)$/i,
  attributes: /^(属性|座位属性|attributes)$/i,
}

/** Which column of a table of rooms holds what; 0-based. */
export type RoomColumns = Partial<Record<keyof typeof headers, number>>

/** Reads one row as a header: 机位号 counts as the seat's number where there is no 座位号. Undefined when it is none. */
export function roomColumns(row: readonly string[]): RoomColumns | undefined {
  const columns: RoomColumns = {}
  for (const [i, cell] of row.entries()) {
    const text = cell.normalize('NFKC').replace(/\s/g, '')
    for (const key of Object.keys(headers) as (keyof typeof headers)[]) {
      if (columns[key] === undefined && headers[key].test(text)) columns[key] = i
    }
  }
  if (columns.seat === undefined && columns.machine !== undefined) columns.seat = columns.machine
  const found = columns.id !== undefined && (columns.count !== undefined || columns.seat !== undefined)
  return found ? columns : undefined
}

const stateWords: readonly (readonly [SeatState, RegExp])[] = [
  ['usable', /^(|可用|正常|好|usable)$/i],
  ['broken', /^(故障|坏|损坏|停用|broken)$/i],
  ['reserved', /^(保留|预留|不用|reserved)$/i],
  ['spare', /^(备用|备用机|机动|spare)$/i],
]

/** The state that a cell names; undefined for a word that is none. */
export function seatStateOf(cell: string): SeatState | undefined {
  return (
    stateWords.find(([, words]) => words.test(cell.trim()))?.[0] ?? seatStates.find((state) => state === cell.trim())
  )
}

/** What a table of rooms calls the states and attributes. */
export const stateWord: Record<SeatState, string> = { usable: '可用', broken: '故障', reserved: '保留', spare: '备用' }
export const attributeWord: Record<SeatAttribute, string> = {
  front: '前排',
  aisle: '靠过道',
  'left-handed': '左利手',
  'barrier-free': '无障碍',
}

/** The attributes that a cell names, with any sign between them; undefined where a word is none. */
export function seatAttributesOf(cell: string): SeatAttribute[] | undefined {
  const words = cell.split(/[、,，;；/\s]+/).filter(Boolean)
  const known = Object.entries(attributeWord) as [SeatAttribute, string][]
  const found = words.map((word) => known.find(([key, chinese]) => word === chinese || word === key)?.[0])
  return found.every((one) => one !== undefined) ? [...new Set(found)] : undefined
}
