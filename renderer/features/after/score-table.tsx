import type { CSSProperties, ReactNode } from 'react'
import { TableVirtuoso } from 'react-virtuoso'
import type { ScoreRowView } from '../../../core/calls/after-exam.ts'
import { useWords } from '../../words/use-words.ts'
import type { Words } from '../../words/zh.ts'

/** The scores in rows; thousands of them are drawn as they come into view. */
export function ScoreTable({ rows }: { readonly rows: readonly ScoreRowView[] }) {
  const words = useWords()
  return (
    <div className="panel score-table">
      <TableVirtuoso
        data={[...rows]}
        style={{ height: '100%' }}
        components={{
          Table: ({ style, children }: { style?: CSSProperties; children?: ReactNode }) => (
            <table className="sheet" style={style} aria-label={words.after.scores}>
              {children}
            </table>
          ),
        }}
        fixedHeaderContent={() => (
          <tr>
            {columnsOf(words).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        )}
        itemContent={(_, row) => <Cells row={row} words={words} />}
      />
    </div>
  )
}

const columnsOf = ({ after, common, office }: Words): string[] => [
  common.field.name,
  common.field.admissionNumber,
  office.school,
  common.field.level,
  after.attendance,
  after.field.total!,
  after.field.result!,
  after.doubtLabel,
]

function Cells({ row, words }: { readonly row: ScoreRowView; readonly words: Words }) {
  return (
    <>
      <th scope="row">{row.name}</th>
      <td className="number">{row.admissionNumber}</td>
      <td>{row.school}</td>
      <td>{row.level}</td>
      <td>{words.common.status[row.status]}</td>
      <td className="number">{row.score?.total ?? ''}</td>
      <td className={`outcome ${row.outcome}`}>{row.score?.result ?? words.after.outcome[row.outcome]}</td>
      <td>{row.doubt && <span className="doubt">{words.after.doubt[row.doubt]}</span>}</td>
    </>
  )
}
