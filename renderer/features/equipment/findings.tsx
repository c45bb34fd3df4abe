import type { ProbeFinding } from '../../../core/model/probe.ts'
import { useWords } from '../../words/use-words.ts'

const shapes = { good: '✓', attention: '!', bad: '✕', unknown: '?' } as const

/** What a PC has against what it should have. */
export function Findings({ findings }: { readonly findings: readonly ProbeFinding[] }) {
  const { equipment } = useWords()
  const { test, state, found, wanted } = equipment.probeColumns
  return (
    <div className="scroll-x">
      <table className="sheet eq-findings" aria-label={equipment.probeTable}>
        <thead>
          <tr>
            <th scope="col">{test}</th>
            <th scope="col">{state}</th>
            <th scope="col">{found}</th>
            <th scope="col">{wanted}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((one) => (
            <tr key={one.test}>
              <th scope="row">{equipment.probeTest[one.test]}</th>
              <td>
                <span className={`eq-finding ${one.state}`}>
                  <span aria-hidden="true">{shapes[one.state]}</span> {equipment.probeState[one.state]}
                </span>
              </td>
              <td>{one.found || (one.test === 'clock' ? equipment.probeNotTyped : '—')}</td>
              <td className="muted">{one.wanted || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
