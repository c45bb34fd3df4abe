import { useEffect } from 'react'
import type { Exam } from '../../core/model/exam.ts'
import { onEvent } from '../api/events.ts'
import { useCall } from '../api/use-call.ts'
import { HallScreen } from '../features/hall/hall-screen.tsx'
import { followRehearsalClock, useDeskClock } from '../state/desk-clock.ts'
import { useDeskSession } from '../state/desk-session.ts'
import { usePlace } from '../state/place.ts'
import { restorePlace } from '../state/place-memory.ts'
import { followSettings, useSettings } from '../state/settings.ts'
import { FeatureBoundary } from '../ui/feature-boundary.tsx'
import { Look } from '../ui/look.tsx'
import { useWords } from '../words/use-words.ts'

/** The second window, for everyone in the hall: it shows the session of this PC's desk, follows it, and changes nothing. */
export function HallWindow() {
  useEffect(followSettings, [])
  useEffect(followRehearsalClock, [])
  useEffect(() => onEvent((event) => event.event === 'settings' && restorePlace(event.settings.desk)), [])
  const loaded = useSettings((state) => state.loaded)
  return <Look>{loaded && <Hall />}</Look>
}

function Hall() {
  const words = useWords()
  const exam = usePlace((place) => place.exam)
  const opened = useCall('exams.get', exam === undefined ? undefined : { exam }, { needs: ['exam'] })
  const found = opened.value?.exam
  useEffect(() => {
    document.title = words.hall.windowTitle
  }, [words])
  return (
    <main id="main" className="hall-window">
      <FeatureBoundary name="hall">
        {found && found.id === exam ? (
          <HallOf key={found.id} exam={found} />
        ) : (
          <p className="muted nothing">{words.hall.noExam}</p>
        )}
      </FeatureBoundary>
    </main>
  )
}

function HallOf({ exam }: { readonly exam: Exam }) {
  const session = useDeskSession(exam)
  const clock = useDeskClock(exam, session)
  return <HallScreen exam={exam} session={session} clock={clock} />
}
