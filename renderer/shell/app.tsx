import { Alert, Button } from 'antd'
import { useEffect } from 'react'
import type { Exam } from '../../core/model/exam.ts'
import { useCall } from '../api/use-call.ts'
import { AfterScreen } from '../features/after/after-screen.tsx'
import { CalendarScreen } from '../features/calendar/calendar-screen.tsx'
import { EquipmentScreen } from '../features/equipment/equipment-screen.tsx'
import { FeesScreen } from '../features/fees/fees-screen.tsx'
import { MaterialsScreen } from '../features/materials/materials-screen.tsx'
import { OverviewScreen } from '../features/overview/overview-screen.tsx'
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx'
import { RoomsScreen } from '../features/rooms/rooms-screen.tsx'
import { RosterScreen } from '../features/roster/roster-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { StartScreen } from '../features/start/start-screen.tsx'
import { SummaryScreen } from '../features/summary/summary-screen.tsx'
import { useDesk } from '../state/desk.ts'
import { type ScreenId, usePlace } from '../state/place.ts'
import { rememberPlace } from '../state/place-memory.ts'
import { followSettings, useSettings } from '../state/settings.ts'
import { FeatureBoundary } from '../ui/feature-boundary.tsx'
import { Look } from '../ui/look.tsx'
import { useWords } from '../words/use-words.ts'
import { ExamDay } from './exam-day.tsx'
import { Notices } from './notices.tsx'
import { OfficeList } from './office-list.tsx'
import { StepList } from './step-list.tsx'
import { TopBar } from './top-bar.tsx'
import { useShellKeys } from './use-shell-keys.ts'
import './shell.css'
import './shell-narrow.css'

/** The window. */
export function App() {
  useEffect(followSettings, [])
  const loaded = useSettings((state) => state.loaded)
  return <Look>{loaded && <Shell />}</Look>
}

function Shell() {
  const words = useWords()
  const screen = useCurrentScreen()
  const wide = useDesk((desk) => desk.wide || desk.view === 'hall') && screen.id === 'checkin'
  const bare = wide || screen.id === 'start' || screen.id === 'recovery'
  useShellKeys()
  useEffect(rememberPlace, [])
  return (
    <div className={bare ? 'shell bare' : 'shell'}>
      <button type="button" className="skip-link" onClick={focusMain}>
        {words.shell.skip}
      </button>
      {!wide && <TopBar />}
      {!bare && (
        <div className="side">
          <StepList />
          <OfficeList />
        </div>
      )}
      <main id="main" tabIndex={-1}>
        <Notices />
        {screen.readOnly && (
          <Alert
            type="warning"
            banner
            title={words.shell.readOnly}
            action={
              <Button size="small" onClick={() => usePlace.getState().go('recovery')}>
                {words.shell.toRecovery}
              </Button>
            }
          />
        )}
        <FeatureBoundary name={screen.id}>{screen.body}</FeatureBoundary>
      </main>
    </div>
  )
}

function focusMain(): void {
  document.getElementById('main')?.focus()
}

/** The screen of the place, or the one that the exam's state calls for. */
function useCurrentScreen() {
  const { exam, screen, go } = usePlace()
  const opened = useCall('exams.get', exam === undefined ? undefined : { exam }, { needs: ['exam'] })
  const broken = opened.failure !== undefined && opened.value?.exam.id !== exam
  const id: ScreenId =
    exam === undefined && screen !== 'settings'
      ? 'start'
      : broken && screen !== 'settings' && screen !== 'start'
        ? 'recovery'
        : screen
  useEffect(() => {
    if (opened.failure?.code === 'exam-not-found') usePlace.getState().leave()
  }, [opened.failure])
  const readOnly = opened.value?.state === 'read-only'
  if (id === 'start') return { id, readOnly: false, body: <StartScreen /> }
  if (id === 'settings') return { id, readOnly: false, body: <SettingsScreen /> }
  if (id === 'recovery')
    return {
      id,
      readOnly: false,
      body: <RecoveryScreen exam={exam!} leave={() => go('start')} reopened={opened.reload} />,
    }
  const found = opened.value?.exam
  return { id, readOnly, body: found?.id === exam && found ? stepBody(id, found) : null }
}

function stepBody(id: Exclude<ScreenId, 'start' | 'settings' | 'recovery'>, exam: Exam) {
  if (id === 'overview') return <OverviewScreen key={exam.id} exam={exam} />
  if (id === 'calendar') return <CalendarScreen key={exam.id} exam={exam} />
  if (id === 'fees') return <FeesScreen key={exam.id} exam={exam} />
  if (id === 'after') return <AfterScreen key={exam.id} exam={exam} />
  if (id === 'roster') return <RosterScreen key={exam.id} exam={exam} />
  if (id === 'rooms') return <RoomsScreen key={exam.id} exam={exam} />
  if (id === 'materials') return <MaterialsScreen key={exam.id} exam={exam} />
  if (id === 'equipment') return <EquipmentScreen key={exam.id} exam={exam} />
  if (id === 'checkin') return <ExamDay key={exam.id} exam={exam} />
  return <SummaryScreen key={exam.id} exam={exam} />
}
