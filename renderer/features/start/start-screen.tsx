import { useState } from 'react'
import type { ExamSummary } from '../../../core/contract.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Logo } from '../../ui/logo.tsx'
import { useWords } from '../../words/use-words.ts'
import { CreateDialog } from './create-dialog.tsx'
import { ExamList } from './exam-list.tsx'
import { ImportPreset } from './import-preset.tsx'
import { PracticeCard } from './practice-card.tsx'
import { PresetCard } from './preset-card.tsx'
import type { PresetInfo } from './preset-info.ts'
import './start.css'

/** The first screen: the exams of this computer, the presets of the notice, and the practice exam. */
export function StartScreen() {
  const words = useWords()
  const exams = useCall('exams.list', {}, { needs: ['exam', 'candidates'] })
  const presets = useCall('presets.list', {}, { needs: ['presets'] })
  const [chosen, choose] = useState<PresetInfo>()
  const list: readonly ExamSummary[] = exams.value?.exams ?? []
  const offered = presets.value?.presets.filter((preset) => !preset.practice) ?? []
  return (
    <div className="start">
      <header className="start-head">
        <Logo />
        <div>
          <h1>{list.length > 0 ? words.start.title : words.start.welcome}</h1>
          <p className="muted">{words.start.welcomeText}</p>
        </div>
      </header>
      <FailureNote failure={exams.failure ?? presets.failure} retry={exams.reload} />
      {list.length > 0 && <ExamList exams={list} />}
      <section aria-labelledby="presets-title" className="stack">
        <div className="row">
          <div className="grow">
            <h2 id="presets-title">{words.start.presets}</h2>
            <p className="muted">{words.start.presetsText}</p>
          </div>
          <ImportPreset done={presets.reload} />
        </div>
        <div className="preset-grid">
          {offered.map((preset) => (
            <PresetCard key={preset.id} preset={preset} create={() => choose(preset)} removed={presets.reload} />
          ))}
          <PracticeCard />
        </div>
      </section>
      {chosen && <CreateDialog preset={chosen} close={() => choose(undefined)} />}
    </div>
  )
}
