import type { ImportReport } from '../../../../core/model/roster.ts'
import { useWords } from '../../../words/use-words.ts'

/** What the import would change in candidates who are there already, field by field, and who is not in the file. */
export function ChangeList({ report }: { readonly report: ImportReport }) {
  const { imports } = useWords()
  if (report.changes.length + report.missing === 0) return <p className="muted nothing">{imports.changesNone}</p>
  return (
    <div className="stack">
      {report.changes.length > 0 && <Changes report={report} />}
      {report.missing > 0 && <Missing report={report} />}
    </div>
  )
}

function Missing({ report }: { readonly report: ImportReport }) {
  const { imports } = useWords()
  const { missing, missingPeople, withdrawn } = report
  const title = imports.missingTitle(missing)
  return (
    <section aria-label={title} className="stack">
      <h3>{title}</h3>
      <p className="muted">{withdrawn > 0 ? imports.missingLeave : imports.missingStay}</p>
      {missing > missingPeople.length && <p className="muted">{imports.changesFirst(missingPeople.length)}</p>}
      <ul className="missing-people">
        {missingPeople.map(({ candidate, name, admissionNumber }) => (
          <li key={candidate}>
            {name} {admissionNumber && <span className="muted number">{admissionNumber}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes({ report }: { readonly report: ImportReport }) {
  const words = useWords()
  const { imports, common } = words
  const names: Readonly<Record<string, string>> = common.field
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
