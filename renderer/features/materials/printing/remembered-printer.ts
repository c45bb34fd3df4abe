import type { Printer } from '../../../../core/model/printer.ts'

const key = 'examdesk-printer'

/** The printer that was used last on this PC if it is still there, else the system's own choice, else the only one. */
export function rememberedPrinter(printers: readonly Printer[]): string | undefined {
  const last = localStorage.getItem(key)
  const found =
    printers.find((printer) => printer.name === last) ??
    printers.find((printer) => printer.isDefault) ??
    (printers.length === 1 ? printers[0] : undefined)
  return found?.name
}

export const rememberPrinter = (name: string): void => localStorage.setItem(key, name)
