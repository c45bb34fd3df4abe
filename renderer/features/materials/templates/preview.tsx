import { Alert } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Output } from '../../../../core/contract.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import type { Failure } from '../../../../core/model/failure.ts'
import type { Material } from '../../../../core/model/material.ts'
import type { Look, Template } from '../../../../core/model/template.ts'
import { call } from '../../../api/call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'

const FirstPage = lazy(() => import('../preview/first-page.tsx').then((module) => ({ default: module.FirstPage })))

type Props = {
  readonly exam: Exam
  readonly material: Material
  readonly template: Template
  readonly look?: Look
  /** Measures are being typed that no sheet holds: the last good page stays. */
  readonly wait?: boolean
}

/** Changes that come faster than this are drawn together. */
const pause = 60

/** The first page as the template would have it, drawn anew after every change by the press that prints. */
export function Preview({ exam, material, template, look, wait = false }: Props) {
  const words = useWords()
  const { value, failure } = usePreview({ exam: exam.id, material, template, look }, wait)
  return (
    <section className="panel template-preview" aria-label={words.templates.preview}>
      <div className="row">
        <h2 className="grow">{words.templates.preview}</h2>
        {value && value.pages > 1 && <span className="muted">{words.templates.previewPages(value.pages)}</span>}
      </div>
      <FailureNote failure={failure} />
      {value?.sample && <p className="muted">{words.templates.sampleNote}</p>}
      {value && value.leftOut.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={words.templates.leftOut(value.leftOut.map((field) => words.templates.field[field]).join('、'))}
        />
      )}
      <Suspense fallback={<p className="muted">{words.common.loading}</p>}>
        {value && <FirstPage url={value.url} label={words.templates.preview} />}
      </Suspense>
    </section>
  )
}

type Asked = {
  readonly exam: string
  readonly material: Material
  readonly template: Template
  readonly look: Look | undefined
}

/** At most one drawing is under way; changes meanwhile lead to one more. */
function usePreview(asked: Asked, wait: boolean) {
  const key = JSON.stringify(asked)
  const [state, setState] = useState<{ value?: Output<'templates.preview'>; failure?: Failure }>({})
  useEffect(() => {
    if (wait) return
    let over = false
    const timer = setTimeout(async () => {
      const answer = await call('templates.preview', JSON.parse(key))
      if (over) return
      setState((before) => (answer.ok ? { value: answer.value } : { ...before, failure: answer.failure }))
    }, pause)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [key, wait])
  return state
}
