import type { PlaceSummary } from '../../../core/calls/equipment-views.ts'
import type { Stage } from '../../../core/model/equipment.ts'
import { useWords } from '../../words/use-words.ts'
import { stateShapes } from './place-list.tsx'

type Props = { readonly summary: PlaceSummary; readonly stage: Stage; readonly choose: (stage: Stage) => void }

/** The five stages of a room, one of them chosen. */
export function StageBar({ summary, stage, choose }: Props) {
  const { equipment } = useWords()
  return (
    <nav className="eq-stages" aria-label={equipment.stages}>
      {summary.stages.map((one) => (
        <button
          key={one.stage}
          type="button"
          className={`eq-stage ${one.state}`}
          aria-current={one.stage === stage ? 'step' : undefined}
          disabled={one.state === 'empty'}
          onClick={() => choose(one.stage)}
        >
          <span>{equipment.stage[one.stage]}</span>
          <span className="eq-stage-state">
            <span aria-hidden="true">{stateShapes[one.state]}</span>{' '}
            {one.state === 'under-way' ? (
              <span className="number" title={equipment.stageState[one.state]}>
                {equipment.progress(one.done, one.of)}
              </span>
            ) : (
              equipment.stageState[one.state]
            )}
          </span>
        </button>
      ))}
    </nav>
  )
}
