import { Alert, Button } from 'antd'
import type { Correction, ImportReport } from '../../../../core/model/roster.ts'
import { pathOf } from '../../../api/bridge.ts'
import { useWords } from '../../../words/use-words.ts'
import { columnOf } from './issue-cell.tsx'
import { ChooseFile } from './roster-drop.tsx'
import type { Import } from './use-import.ts'

type Props = { readonly work: Import; readonly report: ImportReport }

/** What can be put right at once: numbers that lost their last digits; and what was put right so far. */
export function MendBar({ work, report }: Props) {
  const { imports } = useWords()
  const lost = report.errors.filter(({ code }) => code === 'id-digits-lost')
  const done = work.options.corrections ?? []
  const repairs = lost.flatMap((issue): Correction[] => {
    const column = columnOf(report, issue)
    return issue.repair === undefined || column === undefined ? [] : [{ row: issue.row, column, value: issue.repair }]
  })
  const from = async (file: File): Promise<void> => work.change({ repairFrom: await pathOf(file) })
  return (
    <>
      {lost.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={imports.lostDigits(lost.length, repairs.length)}
          action={
            <span className="row">
              {repairs.length > 0 && (
                <Button size="small" type="primary" onClick={() => void work.correct([...done, ...repairs])}>
                  {imports.takeRepairs(repairs.length)}
                </Button>
              )}
              <ChooseFile label={imports.repairFrom} choose={(file) => void from(file)} />
            </span>
          }
        />
      )}
      {done.length > 0 && (
        <p className="row">
          {imports.corrected(done.length)}
          <Button size="small" onClick={() => void work.correct([])}>
            {imports.uncorrect}
          </Button>
        </p>
      )}
    </>
  )
}
