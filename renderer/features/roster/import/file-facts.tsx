import { Select } from 'antd'
import type { ImportReport } from '../../../../core/model/roster.ts'
import { useWords } from '../../../words/use-words.ts'
import { ChooseFile } from './roster-drop.tsx'

type Props = {
  readonly name: string
  readonly report: ImportReport | undefined
  readonly choose: (file: File) => void
  readonly chooseSheet: (sheet: string) => void
}

/** What kind of file it is and how it was read. */
export function FileFacts({ name, report, choose, chooseSheet }: Props) {
  const words = useWords()
  const { imports } = words
  return (
    <div className="panel file-facts">
      <strong className="file-name">{name}</strong>
      {report && (
        <dl>
          <Fact label={imports.format}>{imports.formats[report.format]}</Fact>
          {report.encoding && <Fact label={imports.encoding}>{imports.encodings[report.encoding]}</Fact>}
          {report.sheet !== undefined && report.sheets && report.sheets.length > 1 && (
            <Fact label={imports.sheet}>
              <Select
                size="small"
                aria-label={imports.sheet}
                value={report.sheet}
                popupMatchSelectWidth={false}
                onChange={chooseSheet}
                options={report.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
              />
            </Fact>
          )}
          <Fact label={imports.headerRow}>{imports.headerRowOf(report.headerRow)}</Fact>
          <Fact label={imports.rows}>{words.common.count(report.rows)}</Fact>
        </dl>
      )}
      <ChooseFile label={imports.chooseAnother} choose={choose} />
    </div>
  )
}

const Fact = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
