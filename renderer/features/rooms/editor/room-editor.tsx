import { App, Button, Input, Popconfirm } from 'antd'
import { useMemo, useState } from 'react'
import type { RoomDrawing } from '../../../../core/calls/rooms.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import { furtherNumbers } from '../../../../core/seating/match-numbers.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { useUndoKeys } from '../../../ui/use-undo-keys.ts'
import { useWords } from '../../../words/use-words.ts'
import { EditBar } from './edit-bar.tsx'
import { EditorCanvas, type Tool } from './editor-canvas.tsx'
import { LayoutForm } from './layout-form.tsx'
import type { KeptNumbers } from './numbers.ts'
import { SelectionForm } from './selection-form.tsx'
import { SpareForm } from './spare-form.tsx'
import { unplacedOf, useDraft } from './use-draft.ts'
import './editor.css'
import { Line } from '../line.tsx'

type Props = {
  readonly exam: Exam
  readonly start: RoomDrawing
  /** How the room is stored now; absent: it does not exist yet, and its number can be chosen. */
  readonly stored?: RoomDrawing | undefined
  /** Numbers that must neither change nor go. */
  readonly kept: KeptNumbers
  readonly close: (room: string | undefined) => void
}

/** 画考场布局: a room drawn by numbers, by mouse or by keyboard. Stored as one step. */
export function RoomEditor({ exam, start, stored, kept, close }: Props) {
  const words = useWords()
  const { message } = App.useApp()
  const isNew = stored === undefined
  const draft = useDraft(start, stored)
  const { room, drawing, apply, draw } = draft
  const [tool, setTool] = useState<Tool>('select')
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const [next, setNext] = useState('01')
  const save = useAction('rooms.save')
  const waiting = unplacedOf(drawing)
  const doubled = useMemo(() => doubledNumber(room), [room])
  const refuse = (): void => void message.warning(words.editor.refused)
  const store = async (): Promise<void> => {
    const answer = await save.run({
      exam: exam.id,
      room: { ...room, name: room.name.trim() || room.id },
      create: isNew,
    })
    if (!answer.ok) return
    message.success(words.editor.saved(words.common.room(room.id), answer.value.room.seats.length))
    close(room.id)
  }
  useUndoKeys(draft.undo, draft.redo)
  useShortcut('KeyS', () => void store())
  const problem =
    room.id.trim() === ''
      ? words.editor.needsNumber
      : doubled !== undefined
        ? words.editor.doubled(doubled)
        : room.seats.length > 500
          ? words.editor.tooMany
          : undefined
  return (
    <Screen
      filled
      title={isNew ? words.editor.newTitle : words.editor.title(words.common.room(room.id))}
      note={problem ? <span className="over">{problem}</span> : undefined}
      actions={
        <>
          <Popconfirm
            disabled={!draft.dirty}
            title={words.editor.leaveTitle}
            description={words.editor.leaveText}
            okText={words.editor.discard}
            cancelText={words.editor.goOn}
            onConfirm={() => close(undefined)}
          >
            <Button onClick={() => !draft.dirty && close(undefined)}>{words.common.cancel}</Button>
          </Popconfirm>
          <Button type="primary" loading={save.busy} disabled={problem !== undefined} onClick={() => void store()}>
            {words.editor.save}
          </Button>
        </>
      }
    >
      <FailureNote failure={save.failure} />
      <div className="editor">
        <aside className="editor-side stack">
          <section className="stack" aria-label={words.common.roomLabel}>
            <Line label={words.common.field.room}>
              <Input
                size="small"
                className="grow"
                required
                maxLength={40}
                disabled={!isNew}
                autoFocus={isNew}
                value={room.id}
                onChange={({ target }) => apply({ ...room, id: target.value.trim() }, 'id')}
              />
            </Line>
            <Line label={words.editor.name}>
              <Input
                size="small"
                className="grow"
                maxLength={80}
                placeholder={words.editor.nameExample}
                value={room.name}
                onChange={({ target }) => apply({ ...room, name: target.value }, 'name')}
              />
            </Line>
          </section>
          <LayoutForm drawing={drawing} draw={draw} kept={kept} />
          <SpareForm room={room} apply={apply} />
        </aside>
        <div className="editor-middle">
          <EditBar
            draft={draft}
            kept={kept}
            tool={tool}
            setTool={setTool}
            selected={selected}
            select={select}
            refuse={refuse}
          />
          {waiting.length > 0 && (
            <p className="editor-waiting" role="status">
              {words.editor.unplaced(waiting.length)}{' '}
              <span className="number">
                {waiting
                  .slice(0, 30)
                  .map((seat) => seat.number)
                  .join(' ')}
              </span>
            </p>
          )}
          <EditorCanvas
            drawing={drawing}
            draw={draw}
            kept={kept}
            tool={tool}
            selected={selected}
            select={select}
            refuse={refuse}
            counter={{ next, advance: () => setNext(furtherNumbers(1, [next])[0]!) }}
          />
        </div>
        <aside className="editor-side stack">
          {tool === 'count' && (
            <Line label={words.editor.nextNumber}>
              <Input
                size="small"
                className="grow"
                maxLength={20}
                value={next}
                onChange={({ target }) => setNext(target.value.trim())}
              />
            </Line>
          )}
          <SelectionForm drawing={drawing} draw={draw} kept={kept} selected={selected} refuse={refuse} />
          <Legend />
        </aside>
      </div>
    </Screen>
  )
}

function Legend() {
  const words = useWords()
  return (
    <section className="stack-tight editor-legend" aria-label={words.editor.keysTitle}>
      <h3>{words.editor.keysTitle}</h3>
      <ul>
        {words.editor.keyList.map((line) => (
          <li key={line} className="muted">
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}

function doubledNumber({ seats }: RoomDrawing): string | undefined {
  const seen = new Set<string>()
  return seats.find(({ number }) => seen.size === seen.add(number).size)?.number
}
