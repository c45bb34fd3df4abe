import type { PlaceSummary } from '../../../core/calls/equipment-views.ts'
import type { Stage } from '../../../core/model/equipment.ts'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly places: readonly PlaceSummary[]
  readonly room: string
  readonly stage: Stage
  readonly choose: (room: string) => void
}

/** The site and its rooms, each with how far the chosen stage is. */
export function PlaceList({ places, room, stage, choose }: Props) {
  const words = useWords()
  const { equipment } = words
  return (
    <nav className="eq-places" aria-label={equipment.places}>
      {places.map((place) => {
        const state = place.stages.find((one) => one.stage === stage)!
        const short = place.spare && place.spare.have < place.spare.needed
        return (
          <button
            key={place.room}
            type="button"
            className="eq-place"
            aria-current={place.room === room ? 'true' : undefined}
            onClick={() => choose(place.room)}
          >
            <strong>{place.room === '' ? equipment.site : words.common.room(place.room)}</strong>
            <span className={`eq-state ${state.state}`}>
              <span aria-hidden="true">{stateShapes[state.state]}</span> {equipment.stageState[state.state]}
              {state.state === 'under-way' && (
                <span className="number"> {equipment.progress(state.done, state.of)}</span>
              )}
            </span>
            {place.room !== '' && (
              <span className="muted number">
                {equipment.machines(place.machines)}
                {place.faults > 0 && <b className="eq-bad"> · {equipment.faultCount(place.faults)}</b>}
                {place.spare && (
                  <b className={short ? 'eq-warn' : 'eq-plain'}>
                    {' '}
                    · {equipment.spare(place.spare.have, place.spare.needed)}
                  </b>
                )}
              </span>
            )}
          </button>
        )
      })}
    </nav>
  )
}

/** A shape for each state, so that colour is never alone. */
export const stateShapes = { empty: '–', 'not-started': '○', 'under-way': '◐', checked: '●', signed: '✔' } as const
