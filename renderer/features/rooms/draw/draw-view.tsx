import { Button } from 'antd'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { Booth } from './booth.tsx'
import { DrawLog } from './draw-log.tsx'
import { OpenDraw } from './open-draw.tsx'

type Props = { readonly exam: Exam; readonly session: string }

/** 入场抽签定机号: seats drawn at the door from a seed, each draw on the record. */
export function DrawView({ exam, session }: Props) {
  const words = useWords()
  const state = useCall('seats.draws', { exam: exam.id, session }, { settle: 150 })
  const close = useAction('seats.draw-close')
  if (!state.value) return <FailureNote failure={state.failure} retry={state.reload} />
  const { setup } = state.value
  const isOpen = setup !== undefined && setup.closedAt === undefined
  return (
    <div className="draw-view">
      <div className="stack">
        {isOpen ? (
          <Booth exam={exam} session={session} state={state.value} />
        ) : (
          <OpenDraw exam={exam} session={session} before={setup?.seed} />
        )}
        {isOpen && (
          <section className="panel stack">
            <p>{words.draw.seedIs(setup.seed)}</p>
            <p className="muted">{words.draw.seedText}</p>
            <FailureNote failure={close.failure} />
            <div className="row">
              <Button size="small" loading={close.busy} onClick={() => void close.run({ exam: exam.id, session })}>
                {words.draw.close}
              </Button>
            </div>
          </section>
        )}
      </div>
      <DrawLog draws={state.value.draws} />
    </div>
  )
}
