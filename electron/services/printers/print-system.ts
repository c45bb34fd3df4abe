import type { PrintChoice, Printer, PrintJob } from '../../../core/model/printer.ts'

/** A file to send to a printer. `paper` is its name, as `A4`. */
export type Sending = { readonly file: string; readonly title: string; readonly paper: string }

/** The printers of the computer, whatever the system. Calibration is added by the caller. */
export type PrintSystem = {
  /** Throws `print-system-down`. */
  readonly printers: () => Promise<Printer[]>
  /**
   * Puts a PDF into the printer's queue at 100 % and gives the queue's number of it, or '' where there is
   * none. The file may be deleted then. Throws `printer-refused`.
   */
  readonly send: (printer: string, sending: Sending, choice: PrintChoice) => Promise<string>
  /** How far a job is. Throws `print-system-down`. */
  readonly job: (printer: string, id: string) => Promise<PrintJob>
  /** Takes a job out of the queue. Throws `printer-refused` where it is too late. */
  readonly cancel: (printer: string, id: string) => Promise<void>
}
