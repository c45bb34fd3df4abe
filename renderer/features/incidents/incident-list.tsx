import { Button } from 'antd'
import type { IncidentView } from '../../../core/calls/exam-day.ts'
import { minutesLost } from '../../../core/day/incident-check.ts'
import { incidentWord } from '../../../core/describe/incident.ts'
import { useSettings } from '../../state/settings.ts'
import { timeOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { AttachmentLinks } from './attachment-links.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

type Props = {
  readonly exam: string
  readonly incidents: readonly IncidentView[]
  readonly correct: (incident: IncidentView) => void
  readonly asked: string | undefined
  readonly ask: (record: string | undefined) => void
  readonly withdraw: (record: string, reason: string) => Promise<boolean>
}

/** The incidents in the order in which they happened. */
export const IncidentList = ({ incidents, ...rest }: Props) => (
  <ol className="incident-list">
    {incidents.map((view) => (
      <Line key={view.incident.id} view={view} {...rest} />
    ))}
  </ol>
)

function Line({
  view,
  exam,
  correct,
  asked,
  ask,
  withdraw,
}: Omit<Props, 'incidents'> & { readonly view: IncidentView }) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const { incident, name, earlier } = view
  const title = `${incidentWord(incident.incident, language)} ${name}`
  return (
    <li className="panel incident">
      <div className="incident-head">
        <time className="number">{timeOf(incident.happened)}</time>
        <h2>{incidentWord(incident.incident, language)}</h2>
        <span className="incident-who">{name}</span>
        <span className="muted">
          {[
            incident.room ? words.common.room(incident.room) : words.incidents.elsewhere,
            incident.place?.seat && words.common.seat(incident.place.seat),
          ]
            .filter(Boolean)
            .join(' ')}
        </span>
        <span className="row incident-acts">
          <Button size="small" aria-label={`${words.incidents.correct} ${title}`} onClick={() => correct(view)}>
            {words.incidents.correct}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`${words.incidents.withdraw} ${title}`}
            onClick={() => ask(incident.id)}
          >
            {words.incidents.withdraw}
          </Button>
        </span>
      </div>
      <Facts view={view} />
      <AttachmentLinks exam={exam} attachments={incident.attachments} />
      {earlier.length > 0 && <p className="muted">{words.incidents.corrected(earlier.length, timeOf(incident.at))}</p>}
      {asked === incident.id && (
        <WithdrawForm
          title={title}
          cancel={() => ask(undefined)}
          withdraw={(reason) => withdraw(incident.id, reason)}
        />
      )}
    </li>
  )
}

function Facts({ view: { incident } }: { readonly view: IncidentView }) {
  const words = useWords()
  const { machine, minutes, approver, staff, told, text, action } = incident
  const lost = machine && minutesLost(machine)
  return (
    <>
      {machine && (
        <p>
          {words.incidents.changed(machine.from, machine.to, timeOf(machine.out), machine.in ? timeOf(machine.in) : '')}
          {lost === undefined ? (
            <strong className="waiting"> {words.incidents.waiting}</strong>
          ) : (
            ` ${words.incidents.lost(lost)}`
          )}
        </p>
      )}
      {text && <p>{text}</p>}
      {action && (
        <p>
          <span className="muted">{words.incidents.action}　</span>
          {action}
        </p>
      )}
      <p className="muted">
        {[
          minutes ? words.incidents.granted(minutes, approver ?? '') : '',
          staff.length > 0 ? words.incidents.seenBy(staff.join('、')) : '',
          told === undefined ? '' : told ? words.incidents.wasTold : words.incidents.notTold,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
