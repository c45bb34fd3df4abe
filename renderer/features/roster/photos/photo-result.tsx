import { Alert, Button } from 'antd'
import type { PhotoReport } from '../../../../core/model/photo-report.ts'
import { useWords } from '../../../words/use-words.ts'

type Props = { readonly report: PhotoReport; readonly busy: boolean; readonly write: () => void }

const namesShown = 6

/** What the import will do or has done, and the button that does it. */
export function PhotoResult({ report, busy, write }: Props) {
  const words = useWords()
  const { photos } = words
  const { added, replaced, unchanged, replaces, passedOver, dryRun } = report
  const counts: readonly (readonly [string, number])[] = [
    [photos.matched, report.matched],
    [photos.added, added],
    [photos.replaced, replaced],
    [photos.unchanged, unchanged],
    [photos.unmatched, report.unmatchedFiles.length],
    [photos.without, report.withoutPhoto.length],
  ]
  const names = replaces.slice(0, namesShown).join('、') + (replaces.length > namesShown ? ' …' : '')
  const title = dryRun ? photos.result : photos.imported
  return (
    <section className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      <dl className="import-counts">
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="number">{words.common.count(count)}</dd>
          </div>
        ))}
      </dl>
      {passedOver > 0 && <p className="muted">{photos.passedOver(passedOver)}</p>}
      {dryRun && replaced > 0 && <Alert type="warning" showIcon title={photos.replaces(replaces.length, names)} />}
      {dryRun && (
        <Button type="primary" size="large" disabled={added + replaced === 0 || busy} onClick={write}>
          {added + replaced > 0 ? photos.confirm(added + replaced) : photos.confirmNone}
        </Button>
      )}
    </section>
  )
}
