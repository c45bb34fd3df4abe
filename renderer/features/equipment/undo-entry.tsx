import { UndoOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import { call } from '../../api/call.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Field } from '../../ui/field.tsx'
import { isTyping } from '../../ui/is-typing.ts'
import { timeOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'

type Undone = Output<'equipment.undo'>['undone']

/** Takes the latest entry back: by the button or Ctrl+Z, after a look at what it was and with a reason for the log. */
export function UndoEntry({ exam }: { readonly exam: string }) {
  const { equipment } = useWords()
  const [asked, setAsked] = useState(false)
  const ask = useRef(() => setAsked(true))
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.code !== 'KeyZ') return
      if (isTyping(event.target) && (event.target as HTMLInputElement).value !== '') return
      event.preventDefault()
      ask.current()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
  return (
    <>
      <Button icon={<UndoOutlined aria-hidden="true" />} title={equipment.undoKeys} onClick={() => setAsked(true)}>
        {equipment.undo}
      </Button>
      {asked && <UndoDialog exam={exam} close={() => setAsked(false)} />}
    </>
  )
}

function UndoDialog({ exam, close }: { readonly exam: string; readonly close: () => void }) {
  const words = useWords()
  const { equipment } = words
  const [reason, setReason] = useState<string>(equipment.undoReasonUsual)
  const { undone, failure } = usePreview(exam)
  const work = useAction('equipment.undo')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!undone || reason.trim() === '') return
    if ((await work.run({ exam, reason: reason.trim() })).ok) close()
  }
  return (
    <Modal open title={equipment.undoTitle} onCancel={close} footer={null}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        {undone && <Told undone={undone} />}
        <Field label={equipment.undoReason}>
          {(id) => (
            <Input
              id={id}
              autoFocus
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <p className="muted">{equipment.undoKept}</p>
        <FailureNote failure={work.failure ?? failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={work.busy} disabled={!undone || reason.trim() === ''}>
            {words.common.undo}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** What would be taken back, asked once. */
function usePreview(exam: string) {
  const { equipment } = useWords()
  const usual = equipment.undoReasonUsual
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof call<'equipment.undo'>>>>()
  useEffect(() => {
    void call('equipment.undo', { exam, reason: usual, dryRun: true }).then(setAnswer)
  }, [exam, usual])
  return {
    undone: answer?.ok ? answer.value.undone : undefined,
    failure: answer && !answer.ok ? answer.failure : undefined,
  }
}

/** The entry in words: where, when, by whom, and what. */
function Told({ undone }: { readonly undone: Undone }) {
  const words = useWords()
  const { equipment } = words
  const { room, stage, at, operator, passed, cleared, machines, faults, steps, tags } = undone
  const where = room === '' ? equipment.site : words.common.room(room)
  const few = machines.length <= 12 ? machines.join(equipment.comma) : equipment.machines(machines.length)
  const lines = [
    passed > 0 && equipment.undoPassed(passed, few),
    cleared > 0 && equipment.undoCleared(cleared, few),
    faults.length > 0 && equipment.undoFaults(faults.join(equipment.semicolon)),
    steps.length > 0 && steps.map((step) => equipment.faultStep[step]).join(equipment.comma),
    tags.length > 0 && equipment.undoTags(tags.join(equipment.comma)),
  ].filter((line) => line !== false)
  return (
    <div>
      <p>
        <strong>{where}</strong> {equipment.stage[stage]}{' '}
        <span className="muted number">
          {timeOf(at)} {operator}
        </span>
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
