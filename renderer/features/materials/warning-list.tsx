import { Alert } from 'antd'
import type { MaterialWarning } from '../../../core/model/material.ts'
import { useWords } from '../../words/use-words.ts'

/** From this many people on, of whom the same is to be said, it is said once. */
const many = 5
const named = 3

/** What a person should look at before using the sheets. */
export function WarningList({ warnings }: { readonly warnings: readonly MaterialWarning[] }) {
  const words = useWords()
  const groups = Map.groupBy(warnings, ({ code, value }) => JSON.stringify([code, value]))
  const lines = [...groups.values()].flatMap((group) => (group.length < many ? group.map((one) => [one]) : [group]))
  return (
    <Alert
      type="warning"
      showIcon
      title={words.materials.warnings(lines.length)}
      description={
        <ul className="warning-list">
          {lines.map((group) => {
            const [{ code, candidate, name, value }] = group as [MaterialWarning]
            const first = group
              .slice(0, named)
              .map((one) => one.name)
              .join('、')
            return (
              <li key={`${code} ${candidate} ${value}`}>
                <strong>{group.length > 1 ? words.materials.warningOf(group.length, first) : name}</strong>{' '}
                {words.materials.warning[code](value)}
              </li>
            )
          })}
        </ul>
      }
    />
  )
}
