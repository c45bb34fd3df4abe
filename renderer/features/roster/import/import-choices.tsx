import { Alert, Button, Checkbox, Select } from 'antd'
import { type ImportReport, strategies } from '../../../../core/model/roster.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Import } from './use-import.ts'

type Props = { readonly work: Import; readonly report: ImportReport; readonly write: () => void }

/** What the import will do, the choices that change it, and the button that does it. */
export function ImportChoices({ work, report, write }: Props) {
  const words = useWords()
  const { imports } = words
  const wrongRows = new Set(report.errors.map((issue) => issue.row)).size
  const blocked = wrongRows > 0 && !work.options.skipErrors
  const touched = report.added + report.changed + report.withdrawn
  const busy = work.reading.busy || work.writing.busy
  return (
    <section className="panel stack" aria-label={imports.result}>
      <h2>{imports.result}</h2>
      <dl className="import-counts">
        {(['added', 'changed', 'unchanged', 'missing', 'withdrawn', 'skipped'] as const).map((count) => (
          <div key={count} title={count === 'missing' ? imports.missingHelp : undefined}>
            <dt>{imports[count]}</dt>
            <dd className="number">{words.common.count(report[count])}</dd>
          </div>
        ))}
      </dl>
      {report.roomsAdded.length > 0 && (
        <p className="muted">
          {imports.roomsAdded(
            report.roomsAdded.length,
            report.roomsAdded.slice(0, 12).join(', ') + (report.roomsAdded.length > 12 ? '…' : ''),
          )}
        </p>
      )}
      <div>
        <p id="strategy-label">{imports.strategy}</p>
        <Select
          aria-labelledby="strategy-label"
          value={work.options.strategy}
          disabled={busy}
          className="strategy"
          onChange={(strategy) => void work.change({ strategy })}
          options={strategies.map((value) => ({ value, label: imports.strategies[value] }))}
        />
      </div>
      {wrongRows > 0 && (
        <Checkbox
          checked={work.options.skipErrors}
          disabled={busy}
          onChange={(event) => void work.change({ skipErrors: event.target.checked })}
        >
          {imports.skipErrors(wrongRows)}
        </Checkbox>
      )}
      {blocked && <Alert type="warning" showIcon title={imports.blocked(wrongRows)} />}
      <Button type="primary" size="large" disabled={blocked || touched === 0 || busy} onClick={write}>
        {touched > 0 ? imports.confirm(words.common.count(touched)) : imports.confirmNone}
      </Button>
    </section>
  )
}
