import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import { call } from '../../api/call.ts'
import { useSettings } from '../../state/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { type ScannerReading, useScannerTest } from './scanner-test.ts'

/** Asks again when the PC learns what its scanner adds. */
const lookup = (exam: string, code: string, _habits: unknown) => call('checkin.lookup', { exam, code })

type State = Output<'selftest.run'>['tests'][number]['state']
type Found = {
  readonly of: string
  readonly names: readonly string[]
  readonly learnt?: { readonly prefix: string; readonly suffix: string } | undefined
}

/** The scanner, tested with one scan: how it types, how it ends, what it adds, and whether the roster knows the code. */
export function ScannerCheck({
  exam,
  line,
}: {
  readonly exam: string
  readonly line: (state: State, text: ReactNode) => ReactNode
}) {
  const words = useWords()
  const reading = useScannerTest(true)
  const habits = useSettings((state) => state.settings.scanner)
  const [found, setFound] = useState<Found>()
  const code = reading?.code
  useEffect(() => {
    if (code === undefined) return
    let over = false
    void lookup(exam, code, habits).then((answer) => {
      if (!over && answer.ok) setFound({ of: code, ...answer.value })
    })
    return () => {
      over = true
    }
  }, [exam, code, habits])
  if (!reading)
    return line(
      'not-tested',
      <>
        {words.rehearsal.scannerHint} <strong>{words.rehearsal.scannerWaiting}</strong>
      </>,
    )
  const known = found?.of === code ? found : undefined
  return line(reading.slow || known?.learnt ? 'attention' : 'good', <Reading reading={reading} found={known} />)
}

function Reading({ reading, found }: { readonly reading: ScannerReading; readonly found: Found | undefined }) {
  const words = useWords()
  const change = useSettings((state) => state.change)
  const { code, gap, suffix, inputMethod, slow } = reading
  return (
    <span role="status" className="self-test-reading">
      <span className="number">{words.rehearsal.scannerGood(code)}</span>
      <span>{words.rehearsal.scannerFacts([...code].length, gap, words.rehearsal.suffix[suffix], inputMethod)}</span>
      {found && (
        <span>
          {found.names.length > 0
            ? words.rehearsal.onRoster(found.names.join('、'))
            : found.learnt
              ? words.rehearsal.adds(found.learnt.prefix, found.learnt.suffix)
              : words.rehearsal.notOnRoster}
        </span>
      )}
      {found?.learnt && (
        <Button size="small" onClick={() => void change({ scanner: found.learnt })}>
          {words.rehearsal.remember}
        </Button>
      )}
      {slow && <span>{words.rehearsal.tooSlow}</span>}
      <span className="muted">{words.rehearsal.scanAgain}</span>
    </span>
  )
}
