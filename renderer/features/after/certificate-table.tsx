import { Checkbox } from 'antd'
import type { CSSProperties, ReactNode } from 'react'
import { TableVirtuoso } from 'react-virtuoso'
import type { CertificateRow } from '../../../core/calls/after-exam.ts'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly rows: readonly CertificateRow[]
  readonly chosen: ReadonlySet<string>
  readonly choose: (chosen: ReadonlySet<string>) => void
}

/** One row per certificate, selected to be marked. */
export function CertificateTable({ rows, chosen, choose }: Props) {
  const words = useWords()
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    choose(next)
  }
  const { after, common, office } = words
  const columns = [
    '',
    common.field.name,
    common.field.admissionNumber,
    office.school,
    common.field.level,
    after.number,
    after.electronic,
    after.received,
    after.handedOut,
  ]
  return (
    <div className="panel score-table">
      <TableVirtuoso
        data={[...rows]}
        style={{ height: '100%' }}
        components={{
          Table: ({ style, children }: { style?: CSSProperties; children?: ReactNode }) => (
            <table className="sheet" style={style} aria-label={after.certificates}>
              {children}
            </table>
          ),
        }}
        fixedHeaderContent={() => (
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column || <span className="visually-hidden">{after.selectAll}</span>}
              </th>
            ))}
          </tr>
        )}
        itemContent={(_, row) => (
          <>
            <td>
              <Checkbox
                checked={chosen.has(row.candidate)}
                aria-label={after.select(row.name)}
                onChange={() => toggle(row.candidate)}
              />
            </td>
            <th scope="row">{row.name}</th>
            <td className="number">{row.admissionNumber}</td>
            <td>{row.school}</td>
            <td>{row.level}</td>
            <td className="number">{row.certificate?.number}</td>
            <td className="number">{row.certificate?.electronic}</td>
            <td className="number">{row.certificate?.received}</td>
            <td className="number">
              {row.certificate?.handedOut && `${row.certificate.handedOut.on} ${row.certificate.handedOut.to}`}
            </td>
          </>
        )}
      />
    </div>
  )
}
