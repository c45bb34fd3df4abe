import { InputNumber, Select } from 'antd'
import { labelPapers, problemsOfLabels } from '../../../../core/materials/label-papers.ts'
import type { LabelPaper, Template } from '../../../../core/model/template.ts'
import { useSettings } from '../../../state/settings.ts'
import { Field } from '../../../ui/field.tsx'
import { useWords } from '../../../words/use-words.ts'

type Props = { readonly template: Template; readonly change: (to: Partial<Template>) => void }

const measures = ['columns', 'rows', 'width', 'height', 'left', 'top', 'gapX', 'gapY'] as const

/** The paper that cards are printed on: one of the library, or measures of the site's own. */
export function LabelFields({ template, change }: Props) {
  const words = useWords()
  const english = useSettings((state) => state.settings.language) === 'en'
  const { labels } = template
  const known = labelPapers.find((paper) => paper.id === labels.id)
  const problems = problemsOfLabels(labels)
  const choose = (id: string): void => {
    const paper = labelPapers.find((one) => one.id === id)
    if (paper) {
      const { name: _, origin, ...own } = paper
      change({ labels: own, cropMarks: origin === 'plain' })
    } else change({ labels: { ...labels, id: 'own' } })
  }
  const set = (measure: (typeof measures)[number], value: number | null): void => {
    const next: LabelPaper = { ...labels, id: 'own', [measure]: value ?? labels[measure] }
    change({ labels: next })
  }
  const origin =
    known && (known.origin === 'plain' ? words.templates.origin.plain : words.templates.origin.same(known.origin))
  return (
    <>
      <Field label={words.templates.labels} note={origin && <span className="muted">{origin}</span>}>
        {(id) => (
          <Select
            id={id}
            value={known ? labels.id : 'own'}
            onChange={choose}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              ...labelPapers.map((paper) => ({ value: paper.id, label: paper.name[english ? 1 : 0] })),
              { value: 'own', label: words.templates.own },
            ]}
          />
        )}
      </Field>
      <fieldset className="knob-set">
        <legend>{words.templates.measures}</legend>
        <div className="measures">
          {measures.map((measure) => {
            const counted = measure === 'columns' || measure === 'rows'
            return (
              <Field key={measure} label={words.templates.measure[measure]}>
                {(id) => (
                  <InputNumber
                    id={id}
                    size="small"
                    min={counted ? 1 : 0}
                    max={counted ? 40 : 500}
                    step={counted ? 1 : 0.1}
                    value={labels[measure]}
                    onChange={(value) => set(measure, value)}
                  />
                )}
              </Field>
            )
          })}
        </div>
        {problems.length > 0 && (
          <p className="field-wrong" role="alert">
            {problems.map((problem) => words.templates.labelProblem[problem]).join('；')}
          </p>
        )}
      </fieldset>
    </>
  )
}
