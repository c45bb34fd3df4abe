import { type DoorSign, type DoorSignRow, doorSignColumns } from '../../../core/materials/door-sign.ts'
import type { Box } from '../../../core/materials/paper.ts'
import type { TemplateField } from '../../../core/model/template.ts'
import type { Ink } from './ink.ts'
import { band, grey, hairline } from './palette.ts'
import type { Warn } from './sheet.ts'

const gutter = 6
const tallestRow = 12
const headRow = 7
/** A name in smaller type cannot be read at a door. */
const readable = 6.5

/** Share of the width that a field takes, with what stands over it. */
const kinds: Partial<Record<TemplateField, { readonly title: string; readonly share: number }>> = {
  seat: { title: '座位号', share: 12 },
  name: { title: '姓名', share: 24 },
  'admission-number': { title: '准考证号', share: 30 },
  school: { title: '单位', share: 25 },
  class: { title: '班级', share: 18 },
}

type Column = { readonly field: TemplateField; readonly title: string; readonly x: number; readonly width: number }

/** The list of a door sign: rows down the first column, then down the second, as tall as the box allows. */
export function drawDoorList(ink: Ink, warn: Warn, sign: DoorSign, rows: readonly DoorSignRow[], box: Box): void {
  const perColumn = Math.ceil(rows.length / doorSignColumns)
  const width = (box.width - gutter * (doorSignColumns - 1)) / doorSignColumns
  const columns = columnsOf(sign, width)
  const height = Math.min(tallestRow, (box.height - headRow) / perColumn)
  for (let half = 0; half < doorSignColumns; half++) {
    const x = box.x + half * (width + gutter)
    const slice = rows.slice(half * perColumn, (half + 1) * perColumn)
    if (slice.length === 0) continue
    drawListHead(ink, x, box.y, width, columns)
    for (const [i, row] of slice.entries()) {
      const top = box.y + headRow + i * height
      drawRow(ink, warn, sign, row, { x, y: top, width, height }, columns)
      ink.lines([[x, top + height, x + width, top + height]], 0.15, hairline)
    }
  }
}

/** The fields of the template in its order. One school for all says nothing at a door and is left out. */
function columnsOf(sign: DoorSign, width: number): Column[] {
  const oneSchool = new Set(sign.rows.map((row) => row.school)).size <= 1
  const fields = sign.template.fields.filter((field) => kinds[field] && !(field === 'school' && oneSchool))
  const all = fields.reduce((sum, field) => sum + kinds[field]!.share, 0)
  let x = 0
  return fields.map((field) => {
    const { title, share } = kinds[field]!
    const column = { field, title, x, width: (share / all) * width }
    x += column.width
    return column
  })
}

const isCentred = ({ field }: Column): boolean => field === 'seat'

function drawListHead(ink: Ink, x: number, y: number, width: number, columns: readonly Column[]): void {
  const style = { size: 8.5, colour: grey } as const
  ink.fill({ x, y, width, height: headRow - 0.6 }, band)
  for (const column of columns) {
    const at = x + column.x + (isCentred(column) ? column.width / 2 : 0.8)
    ink.text(column.title, at, y + 4.4, {
      ...style,
      align: isCentred(column) ? 'center' : 'left',
      within: column.width - 1,
    })
  }
}

function drawRow(ink: Ink, warn: Warn, sign: DoorSign, row: DoorSignRow, box: Box, columns: readonly Column[]): void {
  const { sizes } = sign.template
  const middle = box.y + box.height / 2
  const most = Math.min(14, box.height * 1.55)
  for (const column of columns) {
    const isName = column.field === 'name'
    const isStrong = isName || column.field === 'seat'
    const size = most * (isStrong ? sizes.name / 100 : 0.86 * (sizes.details / 100))
    const used = ink.block(
      textOf(column.field, row),
      box.x + column.x + (isCentred(column) ? column.width / 2 : 0.8),
      middle,
      {
        size: Math.min(size, box.height * 2.4),
        weight: isStrong ? 'bold' : 'regular',
        align: isCentred(column) ? 'center' : 'left',
        within: column.width - 1.6,
        height: box.height - 0.8,
        oneLineFrom: isName ? 8 : 7,
        maxLines: 3,
        ...(column.field === 'school' || column.field === 'class' ? { colour: grey } : {}),
      },
    )
    if (isName && used < readable)
      warn({ code: 'text-shrunk', candidate: row.candidate, name: row.name, value: row.name })
  }
}

function textOf(field: TemplateField, row: DoorSignRow): string {
  if (field === 'seat') return row.seat || (row.candidate === '' ? '' : '—')
  if (field === 'name') return row.sameName ? `${row.name}（同名）` : row.name
  if (field === 'school') return row.school
  return field === 'class' ? row.className : row.admissionNumber
}
