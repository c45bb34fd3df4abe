import { Select } from 'antd'
import { memo } from 'react'
import { candidateFields } from '../../../../core/model/candidate.ts'
import type { ImportReport, Mapping } from '../../../../core/model/roster.ts'
import { maskIdNumber, maskPhone } from '../../../../core/roster/mask.ts'
import { useWords } from '../../../words/use-words.ts'

type Props = { readonly report: ImportReport; readonly change: (mapping: Mapping) => void }

/** Which column of the file means what, with the first values under it; every meaning can be changed. */
export const MappingTable = memo(function MappingTable({ report, change }: Props) {
  const words = useWords()
  const { imports, common } = words
  const options = [...candidateFields, 'extra' as const, 'ignore' as const].map((field) => ({
    value: field,
    label: common.field[field],
  }))
  const set = (column: number, field: Mapping[number]['field']): void =>
    change(report.mapping.map((item) => (item.column === column ? { ...item, field } : item)))
  return (
    <section className="stack" aria-label={imports.mapping}>
      <p className="muted">{imports.mappingText}</p>
      <div className="scroll-x">
        <table className="sheet mapping">
          <thead>
            <tr>
              <th scope="col">{imports.column}</th>
              <th scope="col">{imports.meaning}</th>
              <th scope="col">{imports.samples}</th>
            </tr>
          </thead>
          <tbody>
            {report.mapping.map((item) => (
              <tr key={item.column} className={item.field === 'ignore' ? 'left-out' : undefined}>
                <th scope="row">{item.header || imports.noHeader(item.column + 1)}</th>
                <td>
                  <Select
                    aria-label={`${imports.meaning}: ${item.header}`}
                    value={item.field}
                    options={options}
                    popupMatchSelectWidth={false}
                    className="field-select"
                    showSearch={{ optionFilterProp: 'label' }}
                    onChange={(field) => set(item.column, field)}
                  />
                </td>
                <td className="samples muted">{samplesOf(report, item).join('  ·  ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
})

/** The first values of a column; ID and phone numbers are masked here as everywhere. */
function samplesOf({ samples }: ImportReport, { column, field }: Mapping[number]): string[] {
  const values = samples.slice(0, 3).flatMap((row) => row[column] || [])
  return field === 'idNumber' ? values.map(maskIdNumber) : field === 'phone' ? values.map(maskPhone) : values
}
