import { Alert, Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { Output } from '../../../../core/contract.ts'
import { PageRange } from '../../../../core/model/printer.ts'
import { useCall } from '../../../api/use-call.ts'
import { useJob } from '../../../api/use-job.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Sheet } from '../use-press.ts'
import { JobList } from './job-list.tsx'
import { type Choice, Choices } from './print-choices.tsx'
import { PrinterSelect } from './printer-select.tsx'
import { rememberedPrinter, rememberPrinter } from './remembered-printer.ts'

type Props = { readonly files: readonly Sheet[]; readonly close: () => void }
/** Sends files to a printer and follows what becomes of them. */
export function PrintDialog({ files, close }: Props) {
  const words = useWords()
  const list = useCall('printers.list', {}, { needs: [] })
  const printers = list.value?.printers
  const send = useJob('printers.send')
  const [name, setName] = useState<string>()
  const [choice, setChoice] = useState<Choice>({ copies: 1 })
  const [sent, setSent] = useState<Output<'printers.send'>['jobs']>([])
  const [failure, setFailure] = useState<Extract<Awaited<ReturnType<typeof send.run>>, { ok: false }>['failure']>()
  useEffect(() => {
    if (printers && name === undefined) setName(rememberedPrinter(printers))
  }, [printers, name])
  const printer = printers?.find((one) => one.name === name)
  const wrong = choice.pages !== undefined && !PageRange.safeParse(choice.pages).success
  const go = async (): Promise<void> => {
    if (!printer) return
    setFailure(undefined)
    rememberPrinter(printer.name)
    const answer = await send.run({ files: files.map((file) => file.path), printer: printer.name, choice })
    if (answer.ok) setSent(answer.value.jobs)
    else setFailure(answer.failure)
  }
  return (
    <Modal
      open
      width={620}
      title={words.printing.dialog.title(files.length)}
      onCancel={close}
      footer={[
        <Button key="close" onClick={close}>
          {words.printing.dialog.close}
        </Button>,
        <Button
          key="send"
          type={sent.length > 0 ? 'default' : 'primary'}
          loading={send.busy}
          disabled={!printer || wrong}
          onClick={() => void go()}
        >
          {sent.length > 0 ? words.printing.dialog.sendAgain : words.printing.dialog.send}
        </Button>,
      ]}
    >
      <div className="stack">
        <FailureNote failure={list.failure} retry={list.reload} />
        {printers?.length === 0 && <Alert type="warning" showIcon title={words.printing.dialog.noPrinters} />}
        <p className="muted">
          {files
            .map((file) => file.title)
            .slice(0, 3)
            .join('；') + (files.length > 3 ? '…' : '')}
        </p>
        {printers && printers.length > 0 && (
          <>
            <Field
              label={words.printing.dialog.printer}
              note={printer?.calibration && <span className="muted">{words.printing.dialog.calibrated}</span>}
            >
              {(id) => <PrinterSelect id={id} printers={printers} value={name} choose={setName} />}
            </Field>
            <Choices
              printer={printer}
              single={files.length === 1}
              choice={choice}
              change={(to) => setChoice((now) => ({ ...now, ...to }))}
              wrong={wrong}
            />
          </>
        )}
        <FailureNote failure={failure} />
        {sent.length > 0 && <JobList sent={sent} files={files} />}
        <ul className="print-tips muted">
          {words.printing.dialog.tips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
      </div>
    </Modal>
  )
}
