import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { useKept } from '../../api/use-kept.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { timeOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { ScannerCheck } from './scanner-check.tsx'
import '../../ui/day.css'
import './rehearsal.css'

type Test = Output<'selftest.run'>['tests'][number]

const signs: Record<Test['state'], ReactNode> = {
  good: <CheckCircleFilled />,
  attention: <WarningFilled />,
  bad: <CloseCircleFilled />,
  'not-tested': <MinusCircleOutlined />,
}

/** 自检: whether this PC, its disk, clock, fonts and scanner are fit for the exam. */
export function SelfTestScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const work = useAction('selftest.run')
  const [result, keep] = useKept<Output<'selftest.run'>>('selftest')
  const { run: ask } = work
  const run = useCallback(async (): Promise<void> => {
    const answer = await ask({})
    if (answer.ok) keep(answer.value)
  }, [ask, keep])
  const untested = useRef(result === undefined)
  useEffect(() => {
    if (untested.current) void run()
    untested.current = false
  }, [run])
  const count = (state: Test['state']): number => result?.tests.filter((one) => one.state === state).length ?? 0
  const summary =
    count('bad') > 0
      ? words.rehearsal.bad(count('bad'))
      : count('attention') > 0
        ? words.rehearsal.attention(count('attention'))
        : words.rehearsal.allGood
  return (
    <section className="day-list" aria-label={words.rehearsal.title}>
      <div className="row day-head">
        <h1>{words.rehearsal.title}</h1>
        {result && <span className="muted">{words.rehearsal.at(timeOf(result.at))}</span>}
        <span className="grow" />
        <Button onClick={() => void run()} disabled={work.busy}>
          {result ? words.rehearsal.again : words.rehearsal.run}
        </Button>
      </div>
      <FailureNote failure={work.failure} retry={() => void run()} />
      <p
        className={`self-test-summary ${count('bad') > 0 ? 'bad' : count('attention') > 0 ? 'attention' : 'good'}`}
        role="status"
      >
        {work.busy ? words.rehearsal.running : result ? summary : ''}
      </p>
      <ul className="self-tests">
        <ScannerCheck
          exam={exam.id}
          line={(state, text) => <TestLine state={state} name={words.rehearsal.test.scanner} text={text} />}
        />
        {result?.tests.map((test) => (
          <TestLine
            key={test.id}
            state={test.state}
            name={words.rehearsal.test[test.id]}
            text={words.rehearsal.result[test.id](test.values)}
          />
        ))}
      </ul>
    </section>
  )
}

function TestLine({
  state,
  name,
  text,
}: {
  readonly state: Test['state']
  readonly name: string
  readonly text: ReactNode
}) {
  const words = useWords()
  return (
    <li className={`panel self-test ${state}`}>
      <span className="self-test-sign" aria-hidden="true">
        {signs[state]}
      </span>
      <span className="self-test-name">{name}</span>
      <span className="self-test-state">{words.rehearsal.state[state]}</span>
      <span className="grow">{text}</span>
    </li>
  )
}
