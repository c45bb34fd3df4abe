import { Select } from 'antd'
import type { Failure } from '../../../../core/model/failure.ts'
import type { Mapping } from '../../../../core/model/roster.ts'
import { useWords } from '../../../words/use-words.ts'

type Props = { readonly failure: Failure | undefined; readonly change: (mapping: Mapping) => void }

/** Asks which column holds the names where no header says so; the file is then read with it. */
export function NameColumn({ failure, change }: Props) {
  const { imports } = useWords()
  if (failure?.code !== 'no-name-column' || !failure.mapping) return null
  const { mapping } = failure
  return (
    <section className="panel row" aria-label={imports.nameColumn}>
      {imports.nameColumn}
      <Select
        aria-label={imports.nameColumn}
        className="field-select"
        popupMatchSelectWidth={false}
        placeholder={imports.choose}
        options={mapping.map(({ column, header }) => ({
          value: column,
          label: header || imports.noHeader(column + 1),
        }))}
        onChange={(column: number) =>
          change(mapping.map((one) => (one.column === column ? { ...one, field: 'name' as const } : one)))
        }
      />
    </section>
  )
}
