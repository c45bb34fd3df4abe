import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import type { ScanAnswer } from '../../../../core/contract.ts'
import { verdictWord } from '../../../../core/describe/verdict.ts'
import { useAction } from '../../../api/use-action.ts'
import { useSettings } from '../../../state/settings.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { momentAt } from '../../../ui/moments.ts'
import { useWords } from '../../../words/use-words.ts'
import { PaneChoices, PaneFrame } from '../pane-frame.tsx'
import type { PaneProps } from './pane-props.ts'

/** 放行: a second person lets a candidate in whom the rules turned away. */
export function OverridePane({
  attempt,
  exam,
  room,
  now,
  close,
  done,
}: PaneProps & { readonly attempt: ScanAnswer; readonly done: (answer: ScanAnswer) => void }) {
  const words = useWords()
  const { operator, language } = useSettings((state) => state.settings)
  const [approver, setApprover] = useState('')
  const [reason, setReason] = useState('')
  const [arrived, setArrived] = useState('')
  const [here, setHere] = useState(false)
  const [seat, setSeat] = useState('')
  const work = useAction('checkin.override')
  const isWrongRoom = attempt.verdict === 'wrong-room' && room !== undefined
  const ready = approver.trim() !== '' && reason.trim() !== ''
  const { candidate } = attempt

  const submit = async (): Promise<void> => {
    if (!ready || work.busy || !candidate) return
    const sits = isWrongRoom && here ? { room, seat: seat.trim() || undefined } : undefined
    const answer = await work.run({
      exam,
      of: attempt.record,
      approver,
      reason,
      operator,
      now: now(),
      arrived: momentAt(attempt.at, arrived),
      sits,
    })
    if (!answer.ok) return
    const { record, seq, verdict, at, drawn, undrawn } = answer.value
    done({
      ...attempt,
      verdict,
      record,
      seq,
      at,
      right: undefined,
      drawn,
      undrawn,
      candidate: { ...candidate, ...(sits ?? (drawn && { room: drawn.room, seat: drawn.seat })) },
    })
    close()
  }
  return (
    <PaneFrame
      title={words.day.overrideOf(candidate?.name ?? '')}
      note={`${verdictWord(attempt.verdict, language)} · ${words.day.overrideHelp}`}
      close={close}
      submit={() => void submit()}
    >
      <Field label={words.day.approver}>
        {(id) => (
          <Input
            id={id}
            value={approver}
            maxLength={40}
            placeholder={words.day.approverHint}
            onChange={(event) => setApprover(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.day.reason}>
        {(id) => <Input id={id} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <PaneChoices label={words.day.reason} choices={words.day.overrideReasons} chosen={reason} choose={setReason} />
      {reason === words.day.overrideReasons.at(-1) && (
        <Field label={words.day.arrived}>
          {(id) => (
            <Input
              id={id}
              value={arrived}
              maxLength={5}
              placeholder={words.day.arrivedHint}
              onChange={(event) => setArrived(event.target.value)}
            />
          )}
        </Field>
      )}
      {isWrongRoom && (
        <Radio.Group
          className="stack"
          aria-label={words.day.sits}
          value={here}
          onChange={(event) => setHere(event.target.value as boolean)}
        >
          <Radio value={false}>
            {words.day.ownSeat(
              [
                words.common.room(attempt.right?.room ?? ''),
                attempt.right?.seat && words.common.seat(attempt.right.seat),
              ]
                .filter(Boolean)
                .join(' '),
            )}
          </Radio>
          <Radio value>{words.day.thisRoom(words.common.room(room))}</Radio>
        </Radio.Group>
      )}
      {isWrongRoom && here && (
        <Field label={words.day.seatHere}>
          {(id) => <Input id={id} value={seat} maxLength={20} onChange={(event) => setSeat(event.target.value)} />}
        </Field>
      )}
      <FailureNote failure={work.failure} />
      <Button type="primary" htmlType="submit" disabled={!ready} loading={work.busy}>
        {words.day.override}
      </Button>
    </PaneFrame>
  )
}
