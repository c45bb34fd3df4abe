import { Alert } from 'antd'
import { useWords } from '../../words/use-words.ts'
import type { Equipment } from './check-view.tsx'
import { RequirementsForm } from './requirements-form.tsx'
import { RulesForm } from './rules-form.tsx'
import { TemplatePanel } from './template-panel.tsx'

/** The list of checks, how many there must be of what, and what an exam PC needs; each with its origin. */
export function SetupView({ exam, equipment }: { readonly exam: string; readonly equipment: Equipment }) {
  const { equipment: words } = useWords()
  return (
    <div className="stack">
      <Alert type="info" showIcon title={words.byManual} />
      <div className="eq-two">
        <TemplatePanel exam={exam} template={equipment.template} edited={equipment.edited} />
        <div className="stack">
          <RulesForm key={JSON.stringify(equipment.rules)} exam={exam} rules={equipment.rules} />
          <RequirementsForm
            key={JSON.stringify(equipment.requirements)}
            exam={exam}
            requirements={equipment.requirements}
          />
        </div>
      </div>
    </div>
  )
}
