import { PrinterOutlined, ReloadOutlined } from '@ant-design/icons'
import { Alert, App, Button, Tag } from 'antd'
import { useState } from 'react'
import type { Printer } from '../../../../core/model/printer.ts'
import { call } from '../../../api/call.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { CalibrationForm } from './calibration-form.tsx'
import { stateOf } from './printer-select.tsx'

/** The printers of this PC, how each is, and its calibration. */
export function PrintersView() {
  const words = useWords()
  const list = useCall('printers.list', {}, { needs: [] })
  const printers = list.value?.printers
  return (
    <div className="stack scroll-tab">
      <section className="panel stack" aria-label={words.printing.printers.title}>
        <div className="row">
          <h2 className="grow">{words.printing.printers.title}</h2>
          <Button icon={<ReloadOutlined aria-hidden="true" />} loading={list.loading} onClick={list.reload}>
            {words.printing.printers.refresh}
          </Button>
        </div>
        <p className="muted">{words.printing.printers.hint}</p>
        <FailureNote failure={list.failure} retry={list.reload} />
        {printers?.length === 0 && <Alert type="warning" showIcon title={words.printing.dialog.noPrinters} />}
        <ul className="printer-list">
          {printers?.map((printer) => (
            <PrinterRow key={printer.name} printer={printer} changed={list.reload} />
          ))}
        </ul>
      </section>
    </div>
  )
}

type RowProps = { readonly printer: Printer; readonly changed: () => void }

function PrinterRow({ printer, changed }: RowProps) {
  const words = useWords()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [failure, setFailure] = useState<Parameters<typeof FailureNote>[0]['failure']>()
  const bad = printer.state === 'stopped' || !printer.accepting || printer.troubles.length > 0
  const testPage = async (): Promise<void> => {
    setFailure(undefined)
    const page = await call('materials.test-page', {})
    const sent = page.ok ? await call('printers.send', { files: [page.value.path], printer: printer.name }) : page
    if (sent.ok) void message.success(words.printing.printers.testPageSent(printer.title))
    else setFailure(sent.failure)
  }
  return (
    <li className="printer-row stack">
      <div className="row">
        <PrinterOutlined aria-hidden="true" />
        <strong>{printer.title}</strong>
        {printer.isDefault && <Tag>{words.printing.isDefault}</Tag>}
        <span className={bad ? 'printer-state bad' : 'printer-state'}>{stateOf(printer, words)}</span>
        {printer.waiting > 0 && <span className="muted">{words.printing.waiting(printer.waiting)}</span>}
        <span className="grow muted">{printer.location}</span>
        <Button onClick={() => void testPage()}>{words.printing.printers.testPage}</Button>
        <Button
          aria-expanded={open}
          aria-label={words.printing.printers.calibrateOf(printer.title)}
          onClick={() => setOpen((now) => !now)}
        >
          {words.printing.printers.calibrate}
        </Button>
      </div>
      <p className="muted">{calibrationWords(printer, words)}</p>
      <FailureNote failure={failure} />
      {open && (
        <CalibrationForm
          printer={printer}
          done={() => {
            setOpen(false)
            changed()
          }}
        />
      )}
    </li>
  )
}

function calibrationWords({ calibration }: Printer, words: ReturnType<typeof useWords>): string {
  if (!calibration) return words.printing.printers.none
  const { offsetX, offsetY, scaleX, scaleY } = calibration
  return words.printing.printers.is(offsetX, offsetY, scaleX, scaleY)
}
