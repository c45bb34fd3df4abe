import { Checkbox } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import type { StaleSheet } from '../../../core/model/print.ts'
import { stampOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { printedName } from './printed-name.ts'

/** Tells one sheet or card from another. */
export const keyOf = ({ material, session, room, candidate }: StaleSheet): string =>
  JSON.stringify([material, session, room, candidate])

type TableProps = {
  readonly exam: Exam
  readonly sheets: readonly StaleSheet[]
  /** Those that are not to be printed; absent where nothing is chosen. */
  readonly left?: ReadonlySet<string>
  readonly toggle?: (sheet: StaleSheet) => void
  readonly all?: () => void
}

/** Sheets and cards with what is wrong with each, to choose from where they can be chosen. */
export function StaleTable({ exam, sheets, left, toggle, all }: TableProps) {
  const words = useWords()
  const heads = [
    words.printing.stale.item,
    words.printing.stale.room,
    words.printing.stale.who,
    words.printing.stale.reason,
    words.printing.stale.printedAt,
  ]
  const none = sheets.every((sheet) => left?.has(keyOf(sheet)))
  const some = sheets.some((sheet) => left?.has(keyOf(sheet)))
  return (
    <div className="scroll-x">
      <table className="sheet">
        <thead>
          <tr>
            {left && (
              <th scope="col">
                <Checkbox
                  aria-label={words.printing.stale.selectAll}
                  checked={!some}
                  indeterminate={some && !none}
                  onChange={all}
                />
              </th>
            )}
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <StaleRow
              key={keyOf(sheet)}
              exam={exam}
              sheet={sheet}
              checked={left && !left.has(keyOf(sheet))}
              toggle={toggle}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Pick<TableProps, 'exam' | 'toggle'> & {
  readonly sheet: StaleSheet
  readonly checked: boolean | undefined
}

function StaleRow({ exam, sheet, checked, toggle }: RowProps) {
  const words = useWords()
  const material = printedName(sheet.material, words)
  const session = exam.sessions.find((one) => one.id === sheet.session)?.name ?? sheet.session
  const room = sheet.room === '' ? words.printing.wholeSite : words.common.room(sheet.room)
  const place = [room, session].filter(Boolean).join(' · ')
  return (
    <tr>
      {checked !== undefined && (
        <td>
          <Checkbox
            checked={checked}
            aria-label={words.printing.stale.select(`${material} ${place} ${sheet.name}`)}
            onChange={() => toggle?.(sheet)}
          />
        </td>
      )}
      <th scope="row">{material}</th>
      <td>{place}</td>
      <td>
        {sheet.name || (sheet.candidate ? '—' : <span className="muted">{words.printing.stale.wholeSheet}</span>)}
      </td>
      <td>
        <strong>{words.printing.stale.why[sheet.reason]}</strong>
      </td>
      <td className="muted">{sheet.printedAt ? stampOf(sheet.printedAt) : words.printing.stale.neverPrinted}</td>
    </tr>
  )
}
