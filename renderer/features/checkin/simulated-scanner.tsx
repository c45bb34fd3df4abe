import { BarcodeOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import { call } from '../../api/call.ts'
import { useWords } from '../../words/use-words.ts'

/** Milliseconds between two candidates in a row: what a queue with a quick operator reaches. */
const between = 700
const inARow = 20
const manyCandidates = 1000

type Props = { readonly exam: Exam; readonly session: string; readonly room: string | undefined }

/** A scanner for rehearsals: it types as a real one does, so that everything behind it is the real thing. */
export function SimulatedScanner({ exam, session, room }: Props) {
  const words = useWords()
  const people = async (more: {
    readonly session: string
    readonly status?: 'expected' | 'present'
  }): Promise<readonly string[]> => {
    const answer = await call('roster.page', {
      exam: exam.id,
      room: more.session === session ? room : undefined,
      ...more,
      offset: 0,
      limit: manyCandidates,
    })
    return answer.ok ? answer.value.candidates.map((one) => one.admissionNumber ?? one.id) : []
  }
  const expected = async (count: number): Promise<void> => {
    for (const code of (await people({ session, status: 'expected' })).slice(0, count)) {
      type(code)
      if (count > 1) await new Promise((resume) => setTimeout(resume, between))
    }
  }
  const one = async (codes: Promise<readonly string[]>): Promise<void> => {
    const [code] = await codes
    if (code) type(code)
  }
  const elsewhere = exam.sessions.find((other) => other.id !== session)?.id
  const items = [
    { key: 'next', label: words.checkin.simulate.next, onClick: () => void expected(1) },
    { key: 'row', label: words.checkin.simulate.row(inARow), onClick: () => void expected(inARow) },
    {
      key: 'again',
      label: words.checkin.simulate.again,
      onClick: () => void one(people({ session, status: 'present' })),
    },
    ...(elsewhere
      ? [
          {
            key: 'elsewhere',
            label: words.checkin.simulate.elsewhere,
            onClick: () => void one(people({ session: elsewhere })),
          },
        ]
      : []),
    { key: 'nobody', label: words.checkin.simulate.nobody, onClick: () => type('0000000000000') },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button size="small" icon={<BarcodeOutlined aria-hidden="true" />}>
        {words.checkin.simulate.title} <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  )
}

/** The keys of a code and Enter, as a keyboard scanner sends them. */
function type(code: string): void {
  const target = document.activeElement ?? document.body
  for (const key of [...code, 'Enter']) {
    const physical =
      key === 'Enter'
        ? 'Enter'
        : /\d/.test(key)
          ? `Digit${key}`
          : /[a-z]/i.test(key)
            ? `Key${key.toUpperCase()}`
            : 'Minus'
    target.dispatchEvent(
      new KeyboardEvent('keydown', {
        key,
        code: physical,
        bubbles: true,
        cancelable: true,
        shiftKey: /[A-Z]/.test(key) && key !== 'Enter',
      }),
    )
  }
}
