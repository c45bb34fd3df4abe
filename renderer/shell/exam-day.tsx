import type { Exam } from '../../core/model/exam.ts'
import { CheckInScreen } from '../features/checkin/check-in-screen.tsx'
import { DeskBar } from '../features/checkin/desk-bar.tsx'
import { RehearsalBar } from '../features/checkin/rehearsal-bar.tsx'
import { SimulatedScanner } from '../features/checkin/simulated-scanner.tsx'
import { ClosingScreen } from '../features/closing/closing-screen.tsx'
import { HallScreen } from '../features/hall/hall-screen.tsx'
import { HistoryScreen } from '../features/history/history-screen.tsx'
import { IncidentForm } from '../features/incidents/incident-form.tsx'
import { IncidentsScreen } from '../features/incidents/incidents-screen.tsx'
import { SelfTestScreen } from '../features/rehearsal/self-test-screen.tsx'
import { useDesk } from '../state/desk.ts'
import { type DeskClock, useDeskClock } from '../state/desk-clock.ts'
import { useDeskSession } from '../state/desk-session.ts'
import { usePlace } from '../state/place.ts'
import { FeatureBoundary } from '../ui/feature-boundary.tsx'
import { useWords } from '../words/use-words.ts'
import { DayViews } from './day-views.tsx'

/** The exam day: the check-in desk and what belongs to it, over one session, room, operator and clock. */
export function ExamDay({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const session = useDeskSession(exam)
  const clock = useDeskClock(exam, session)
  const room = usePlace((place) => place.room)
  const view = useDesk((desk) => desk.view)
  if (view === 'hall') return <HallScreen exam={exam} session={session} clock={clock} leave={toDesk} />
  return (
    <section className="desk" aria-label={words.checkin.title}>
      {view === 'desk' && <h1 className="visually-hidden">{words.checkin.title}</h1>}
      <DayViews />
      <DeskBar exam={exam} session={session.id} room={room} clock={clock} />
      {exam.practice && (
        <RehearsalBar exam={exam.id} clock={clock}>
          {view === 'desk' && <SimulatedScanner exam={exam} session={session.id} room={room} />}
        </RehearsalBar>
      )}
      <FeatureBoundary name={view}>
        <View exam={exam} clock={clock} />
      </FeatureBoundary>
    </section>
  )
}

function View({ exam, clock }: { readonly exam: Exam; readonly clock: DeskClock }) {
  const session = useDeskSession(exam)
  const room = usePlace((place) => place.room)
  const view = useDesk((desk) => desk.view)
  if (view === 'incidents') return <IncidentsScreen key={session.id} exam={exam} session={session} clock={clock} />
  if (view === 'closing') return <ClosingScreen key={session.id} exam={exam} session={session} clock={clock} />
  if (view === 'history') return <HistoryScreen key={session.id} exam={exam} session={session} />
  if (view === 'self-test') return <SelfTestScreen exam={exam} />
  return (
    <CheckInScreen
      exam={exam}
      session={session}
      clock={clock}
      incidentForm={({ candidate, close }) => (
        <IncidentForm
          exam={exam.id}
          session={session}
          room={room}
          read={clock.read}
          now={clock.sent}
          candidate={candidate}
          close={close}
        />
      )}
    />
  )
}

const toDesk = (): void => useDesk.getState().show('desk')
