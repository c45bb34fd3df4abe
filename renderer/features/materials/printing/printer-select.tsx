import { Select } from 'antd'
import type { Printer } from '../../../../core/model/printer.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Words } from '../../../words/zh.ts'

type Props = {
  readonly id: string
  readonly printers: readonly Printer[]
  readonly value: string | undefined
  readonly choose: (name: string) => void
}

/** The printers with how each is, in words. */
export function PrinterSelect({ id, printers, value, choose }: Props) {
  const words = useWords()
  return (
    <Select
      id={id}
      className="printer-select"
      value={value}
      placeholder={words.printing.dialog.choosePrinter}
      onChange={choose}
      options={printers.map((printer) => ({
        value: printer.name,
        label: `${printer.title}（${stateOf(printer, words)}）`,
      }))}
    />
  )
}

/** `空闲`, `已停止：缺纸`, and the system's own words where they say more. */
export function stateOf(printer: Printer, words: Words): string {
  const state = printer.accepting ? words.printing.printerState[printer.state] : words.printing.notAccepting
  const troubles = printer.troubles
    .filter((trouble) => !(trouble === 'paused' && printer.message))
    .map((trouble) => words.printing.trouble[trouble])
  return [state, [...troubles, printer.message].filter(Boolean).join('、')].filter(Boolean).join('：')
}
