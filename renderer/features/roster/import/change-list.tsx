import type { ImportReport } from '../../../../core/model/roster.ts'
import { useWords } from '../../../words/use-words.ts'

/** What the import would change in candidates who are there already, field by field. */
export function ChangeList({ report }: { readonly report: ImportReport }) {
  const words = useWords()
  const { imports, common } = words
  const names: Readonly<Record<string, string>> = common.field
  if (report.changes.length === 0) return <p className="muted nothing">{imports.changesNone}</p>
  return (
    <div className="stack">
      {report.changed > report.changes.length && <p className="muted">{imports.changesFirst(report.changes.length)}</p>}
      <div className="change-scroll">
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{imports.row}</th>
              <th scope="col">{common.field.name}</th>
              <th scope="col">{imports.fieldLabel}</th>
              <th scope="col">{imports.from}</th>
              <th scope="col">{imports.to}</th>
            </tr>
          </thead>
          <tbody>
            {report.changes.flatMap((change) =>
              change.fields.map((field) => (
                <tr key={`${change.candidate} ${field.field}`}>
                  <td className="number">{change.row}</td>
                  <td>{change.name}</td>
                  <td>{names[field.field] ?? field.field}</td>
                  <td>
                    <del>{field.from || common.none}</del>
                  </td>
                  <td>
                    <ins>{field.to || common.none}</ins>
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </div>
  )
}
