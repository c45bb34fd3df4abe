import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import { problemsOfLabels } from '../../../../core/materials/label-papers.ts'
import { templatePresets } from '../../../../core/materials/template-knobs.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import type { Failure } from '../../../../core/model/failure.ts'
import type { Material } from '../../../../core/model/material.ts'
import type { Template } from '../../../../core/model/template.ts'
import { call } from '../../../api/call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { Knobs } from './knobs.tsx'
import { Preview } from './preview.tsx'
import { useDraft } from './use-draft.ts'

type Props = {
  readonly exam: Exam
  readonly material: Material
  readonly saved: Template
  readonly hasLogo: boolean
  readonly changed: () => void
}

/** One material's template: what can be set, and the first page as it would look. */
export function TemplateEditor({ exam, material, saved, hasLogo, changed }: Props) {
  const words = useWords()
  const { message } = App.useApp()
  const draft = useDraft(saved)
  const [failure, setFailure] = useState<Failure>()
  const preset = templatePresets[material]
  const isPreset = JSON.stringify(draft.value) === JSON.stringify(preset) && !draft.isChanged
  const wrong = problemsOfLabels(draft.value.labels).length > 0
  useUndoKeys(draft.undo, draft.redo)
  const save = async (template: Template | null): Promise<void> => {
    setFailure(undefined)
    const answer = await call('templates.set', { material, template })
    if (!answer.ok) return setFailure(answer.failure)
    draft.reset(answer.value.template)
    void message.success(words.templates.saved)
    changed()
  }
  return (
    <>
      <section className="panel template-form" aria-label={words.materials.material[material]}>
        <div className="row template-tools">
          <Button
            icon={<UndoOutlined aria-hidden="true" />}
            aria-label={words.templates.undo}
            title={`${words.templates.undo} Ctrl+Z`}
            disabled={!draft.undo}
            onClick={draft.undo}
          />
          <Button
            icon={<RedoOutlined aria-hidden="true" />}
            aria-label={words.templates.redo}
            title={`${words.templates.redo} Ctrl+Y`}
            disabled={!draft.redo}
            onClick={draft.redo}
          />
          <Popconfirm
            title={words.templates.resetAsk}
            okText={words.templates.reset}
            cancelText={words.common.cancel}
            onConfirm={() => void save(null)}
          >
            <Button disabled={isPreset}>{words.templates.reset}</Button>
          </Popconfirm>
          <span className="grow muted" role="status">
            {draft.isChanged && words.templates.unsaved}
          </span>
          {draft.isChanged && <Button onClick={() => draft.reset(saved)}>{words.templates.discard}</Button>}
          <Button type="primary" disabled={!draft.isChanged || wrong} onClick={() => void save(draft.value)}>
            {words.templates.save}
          </Button>
        </div>
        <FailureNote failure={failure} />
        <Knobs material={material} template={draft.value} hasLogo={hasLogo} change={draft.change} />
      </section>
      <Preview exam={exam} material={material} template={draft.value} wait={wrong} />
    </>
  )
}

/** Ctrl+Z and Ctrl+Y, but for text that is being typed, which has its own. */
function useUndoKeys(undo: (() => void) | undefined, redo: (() => void) | undefined): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof HTMLElement && event.target.matches('input[type=text], input:not([type]), textarea')
      if (typing || !(event.ctrlKey || event.metaKey)) return
      const wanted =
        event.code === 'KeyZ' && !event.shiftKey
          ? undo
          : event.code === 'KeyY' || event.code === 'KeyZ'
            ? redo
            : undefined
      if (!wanted) return
      event.preventDefault()
      wanted()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [undo, redo])
}
