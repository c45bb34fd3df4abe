import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../core/contract.ts'
import { usualLook } from '../../../../core/materials/design.ts'
import { templatePresets } from '../../../../core/materials/template-knobs.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import type { Failure } from '../../../../core/model/failure.ts'
import type { Look } from '../../../../core/model/template.ts'
import { halfDays } from '../../../../core/rules/session-words.ts'
import { call } from '../../../api/call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { FileButton } from '../../../ui/file-button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { pngOf } from './png-of.ts'
import { Preview } from './preview.tsx'

type Props = {
  readonly exam: Exam
  readonly look: Look
  readonly logo: Output<'templates.list'>['logo']
  readonly changed: () => void
}

/** What all materials share: the site's logo, and the colours that tell sessions apart. */
export function LookPanel({ exam, look, logo, changed }: Props) {
  const words = useWords()
  const [failure, setFailure] = useState<Failure>()
  const [draft, setDraft] = useState(look)
  const levels = [...new Set(exam.sessions.map((session) => session.level).filter(Boolean))]
  const setLook = async (next: Look): Promise<void> => {
    setDraft(next)
    setFailure(undefined)
    const answer = await call('templates.set-look', { look: next })
    if (answer.ok) changed()
    else setFailure(answer.failure)
  }
  const setLevel = (level: string, colour: string | undefined): void => {
    const { [level]: _, ...others } = draft.levels
    void setLook({ ...draft, levels: colour === undefined ? others : { ...others, [level]: colour } })
  }
  return (
    <>
      <section className="panel template-form stack" aria-label={words.templates.look}>
        <h2>{words.templates.look}</h2>
        <FailureNote failure={failure} />
        <LogoField logo={logo} changed={changed} />
        <fieldset className="knob-set colours">
          <legend>{words.templates.colours}</legend>
          {halfDays.map((halfDay) => (
            <Colour
              key={halfDay}
              label={words.templates.colour[halfDay]}
              value={draft.colours[halfDay]}
              change={(colour) => void setLook({ ...draft, colours: { ...draft.colours, [halfDay]: colour } })}
            />
          ))}
          {levels.map((level) => (
            <div key={level} className="row">
              <Checkbox
                checked={draft.levels[level] !== undefined}
                onChange={(event) => setLevel(level, event.target.checked ? '#0F766E' : undefined)}
              >
                {words.templates.levelColour(level)}
              </Checkbox>
              {draft.levels[level] && (
                <Colour label={level} value={draft.levels[level]} change={(colour) => setLevel(level, colour)} />
              )}
            </div>
          ))}
          <Button onClick={() => void setLook(usualLook)}>{words.templates.usualColours}</Button>
        </fieldset>
      </section>
      <Preview
        exam={exam}
        material="desk-cards"
        template={{ ...templatePresets['desk-cards'], logo: logo !== null }}
        look={draft}
      />
    </>
  )
}

type ColourProps = { readonly label: string; readonly value: string; readonly change: (colour: string) => void }

const Colour = ({ label, value, change }: ColourProps) => (
  <label className="row colour">
    <input type="color" value={value.toLowerCase()} onChange={(event) => change(event.target.value.toUpperCase())} />
    {label} <span className="muted">{value}</span>
  </label>
)

function LogoField({ logo, changed }: Pick<Props, 'logo' | 'changed'>) {
  const words = useWords()
  const [failure, setFailure] = useState<Failure>()
  const [unreadable, setUnreadable] = useState(false)
  const set = async (png: string | null): Promise<void> => {
    setFailure(undefined)
    const answer = await call('templates.set-logo', { png })
    if (answer.ok) changed()
    else setFailure(answer.failure)
  }
  const take = async (file: File): Promise<void> => {
    const png = await pngOf(file)
    setUnreadable(png === undefined)
    if (png !== undefined) await set(png)
  }
  return (
    <div className="stack">
      <div className="row">
        <FileButton label={words.templates.chooseLogo} accept="image/png,image/jpeg" take={(file) => void take(file)} />
        {logo ? (
          <Button onClick={() => void set(null)}>{words.templates.removeLogo}</Button>
        ) : (
          <span className="muted">{words.templates.noLogo}</span>
        )}
      </div>
      {unreadable && (
        <p className="field-wrong" role="alert">
          {words.templates.logoUnreadable}
        </p>
      )}
      <FailureNote failure={failure} />
    </div>
  )
}
