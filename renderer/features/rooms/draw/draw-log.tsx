import type { Output } from '../../../../core/contract.ts'
import { useWords } from '../../../words/use-words.ts'

type Props = { readonly draws: Output<'seats.draws'>['draws'] }

/** Every draw with all that it followed from, the latest first. */
export function DrawLog({ draws }: Props) {
  const words = useWords()
  return (
    <section className="panel stack" aria-label={words.draw.log}>
      <h2>
        {words.draw.log} <span className="muted">{words.draw.draws(draws.length)}</span>
      </h2>
      {draws.length === 0 ? (
        <p className="muted">{words.draw.noDraws}</p>
      ) : (
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{words.draw.time}</th>
              <th scope="col">{words.common.field.name}</th>
              <th scope="col">{words.common.roomLabel}</th>
              <th scope="col">{words.plan.machineNumber}</th>
              <th scope="col" className="end">
                {words.draw.turn}
              </th>
              <th scope="col" className="end">
                {words.draw.among}
              </th>
              <th scope="col">{words.draw.by}</th>
            </tr>
          </thead>
          <tbody>
            {draws.slice(0, 300).map((one) => (
              <tr key={`${one.room} ${one.turn}`} className={one.undone ? 'taken-back' : undefined}>
                <td className="number">{one.at.slice(11, 19)}</td>
                <th scope="row">
                  {one.name}
                  {one.undone && <em className="muted"> {words.seatSteps.undone}</em>}
                </th>
                <td>{words.common.room(one.room)}</td>
                <td>{one.machine}</td>
                <td className="end">{one.turn}</td>
                <td className="end">{one.free}</td>
                <td>{one.by || one.device}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
