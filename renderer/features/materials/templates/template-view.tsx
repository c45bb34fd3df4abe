import { Tag } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../../core/model/exam.ts'
import { type Material, materials } from '../../../../core/model/material.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { LookPanel } from './look-panel.tsx'
import { TemplateEditor } from './template-editor.tsx'
import './templates.css'

type Props = { readonly exam: Exam; readonly saved: () => void }

/** How each material looks at this site: choose one, change it, see it at once, save it. */
export function TemplateView({ exam, saved }: Props) {
  const words = useWords()
  const [at, setAt] = useState<Material | 'look'>('desk-cards')
  const list = useCall('templates.list', {}, { needs: [] })
  const value = list.value
  const changed = (): void => {
    list.reload()
    saved()
  }
  const row = (key: Material | 'look', label: string, isChanged: boolean) => (
    <button
      key={key}
      type="button"
      className={key === at ? 'template-choice at' : 'template-choice'}
      aria-current={key === at ? 'true' : undefined}
      onClick={() => setAt(key)}
    >
      <span className="grow">{label}</span>
      {isChanged && <Tag>{words.templates.changed}</Tag>}
    </button>
  )
  return (
    <div className="templates">
      <FailureNote failure={list.failure} retry={list.reload} />
      {value && (
        <>
          <nav className="panel template-choices" aria-label={words.templates.choose}>
            {materials.map((material) =>
              row(
                material,
                words.materials.material[material],
                value.templates.some((one) => one.material === material && one.changed),
              ),
            )}
            {row('look', words.templates.look, value.logo !== null)}
            <p className="muted">{words.templates.hint}</p>
          </nav>
          {at === 'look' ? (
            <LookPanel exam={exam} look={value.look} logo={value.logo} changed={changed} />
          ) : (
            <TemplateEditor
              key={at}
              exam={exam}
              material={at}
              saved={value.templates.find((one) => one.material === at)!.template}
              hasLogo={value.logo !== null}
              changed={changed}
            />
          )}
        </>
      )}
    </div>
  )
}
