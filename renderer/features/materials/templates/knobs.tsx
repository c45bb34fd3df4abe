import { Checkbox, InputNumber, Radio } from 'antd'
import { templateKnobs } from '../../../../core/materials/template-knobs.ts'
import type { Material } from '../../../../core/model/material.ts'
import type { Template } from '../../../../core/model/template.ts'
import { Field } from '../../../ui/field.tsx'
import { useWords } from '../../../words/use-words.ts'
import { FieldList } from './field-list.tsx'
import { LabelFields } from './label-fields.tsx'
import { Sizes } from './sizes.tsx'
import { Texts } from './texts.tsx'

type Props = {
  readonly material: Material
  readonly template: Template
  readonly hasLogo: boolean
  readonly change: (to: Partial<Template>) => void
}

/** The settings that this material has, and no other. */
export function Knobs({ material, template, hasLogo, change }: Props) {
  const words = useWords()
  const knobs = templateKnobs[material]
  const has = (setting: (typeof knobs.settings)[number]) => knobs.settings.includes(setting)
  return (
    <div className="knobs">
      {has('labels') && <LabelFields template={template} change={change} />}
      {has('paper') && (
        <Field label={words.templates.paper}>
          {() => (
            <Radio.Group
              value={template.paper}
              options={['A4', 'A3']}
              optionType="button"
              onChange={(event) => change({ paper: event.target.value })}
            />
          )}
        </Field>
      )}
      {knobs.fields.length > 0 && (
        <FieldList all={knobs.fields} shown={template.fields} change={(fields) => change({ fields })} />
      )}
      {knobs.sizes.length > 0 && (
        <Sizes parts={knobs.sizes} sizes={template.sizes} change={(sizes) => change({ sizes })} />
      )}
      <Texts template={template} has={has} change={change} />
      {has('idNumber') && (
        <Field
          label={words.templates.idNumber}
          note={template.idNumber === 'full' && <span className="muted">{words.templates.idWarning}</span>}
        >
          {() => (
            <Radio.Group
              value={template.idNumber}
              onChange={(event) => change({ idNumber: event.target.value })}
              options={(['masked', 'full'] as const).map((value) => ({ value, label: words.templates.idShown[value] }))}
            />
          )}
        </Field>
      )}
      {has('views') && (
        <Field label={words.templates.views}>
          {() => (
            <Checkbox.Group
              value={template.views}
              onChange={(views) =>
                views.length > 0 &&
                change({ views: (['candidate', 'invigilator'] as const).filter((view) => views.includes(view)) })
              }
              options={(['candidate', 'invigilator'] as const).map((value) => ({
                value,
                label: words.templates.view[value],
              }))}
            />
          )}
        </Field>
      )}
      {has('order') && (
        <Field label={words.templates.order}>
          {() => (
            <Radio.Group
              value={template.order}
              onChange={(event) => change({ order: event.target.value })}
              options={(['rows', 'stack'] as const).map((value) => ({ value, label: words.templates.orders[value] }))}
            />
          )}
        </Field>
      )}
      {has('blankRows') && (
        <Field label={words.templates.blankRows}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              max={20}
              value={template.blankRows}
              onChange={(n) => change({ blankRows: n ?? 0 })}
            />
          )}
        </Field>
      )}
      <div className="row">
        {has('blankSeats') && (
          <Checkbox checked={template.blankSeats} onChange={(event) => change({ blankSeats: event.target.checked })}>
            {words.templates.blankSeats}
          </Checkbox>
        )}
        {has('cropMarks') && (
          <Checkbox checked={template.cropMarks} onChange={(event) => change({ cropMarks: event.target.checked })}>
            {words.templates.cropMarks}
          </Checkbox>
        )}
        {has('logo') && (
          <Checkbox checked={template.logo} onChange={(event) => change({ logo: event.target.checked })}>
            {words.templates.logo} {!hasLogo && <span className="muted">（{words.templates.noLogo}）</span>}
          </Checkbox>
        )}
      </div>
    </div>
  )
}
